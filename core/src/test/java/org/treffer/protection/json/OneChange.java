package org.treffer.protection.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One place of a JSON file changed: a schema and a reader must agree on what is left. */
public enum OneChange {
  REMOVE,
  UNKNOWN_FIELD,
  NUMBER,
  NEGATIVE,
  TEXT,
  BLANK,
  EMPTY_LIST,
  EMPTY_OBJECT,
  FALSE,
  TWICE;

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** JSON pointers to every value of a file, but for fields of some names. */
  public static List<String> places(JsonNode file, Set<String> without) {
    List<String> places = new ArrayList<>();
    add(places, file, "", without);
    return places;
  }

  private static void add(List<String> places, JsonNode node, String at, Set<String> without) {
    if (node instanceof ObjectNode object) {
      for (String name : object.propertyNames()) {
        if (!without.contains(name)) {
          places.add(at + "/" + name);
          add(places, object.get(name), at + "/" + name, without);
        }
      }
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        places.add(at + "/" + i);
        add(places, array.get(i), at + "/" + i, without);
      }
    }
  }

  /** Changes a place; false if the change cannot be made there. */
  public boolean apply(ObjectNode root, String place) {
    int slash = place.lastIndexOf('/');
    JsonNode parent = root.at(place.substring(0, slash));
    String name = place.substring(slash + 1);
    return switch (this) {
      case REMOVE -> parent instanceof ObjectNode object && object.remove(name) != null;
      case UNKNOWN_FIELD ->
          root.at(place) instanceof ObjectNode object && object.set("unheardOf", one()) != null;
      case TWICE ->
          parent instanceof ArrayNode array
              && array.get(0).isValueNode()
              && array.add(array.get(0)) != null;
      default -> set(parent, name, value());
    };
  }

  private JsonNode value() {
    return MAPPER.readTree(
        switch (this) {
          case NUMBER -> "7777777";
          case NEGATIVE -> "-1";
          case TEXT -> "\"no such word!\"";
          case BLANK -> "\" \"";
          case EMPTY_LIST -> "[]";
          case EMPTY_OBJECT -> "{}";
          default -> "false";
        });
  }

  private static JsonNode one() {
    return MAPPER.readTree("1");
  }

  private static boolean set(JsonNode parent, String name, JsonNode value) {
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
    return true;
  }
}
