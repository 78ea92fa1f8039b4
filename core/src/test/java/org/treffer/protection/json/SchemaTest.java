package org.treffer.protection.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.BadInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schema and the reader must agree on every file that differs in one place. */
class SchemaTest {

  /** Fields whose values only the reader can judge: a zone's name, a group's, a country's. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of("zone", "searchers", "askers", "officers");

  private final JsonMapper mapper = new JsonMapper();
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(open("rules.schema.json"));
  private final ObjectNode everything = (ObjectNode) mapper.readTree(open("everything.json"));

  @Test
  void both_take_a_set_with_every_field() {
    assertThat(readerTakes(everything)).isTrue();
    assertThat(schema.validate(everything)).isEmpty();
  }

  @Test
  void both_judge_every_file_alike_that_differs_in_one_place() {
    List<String> disagreements = new ArrayList<>();
    int judged = 0;
    for (String path : paths(everything, "")) {
      for (Change change : Change.values()) {
        ObjectNode changed = everything.deepCopy();
        if (change.apply(changed, path, mapper) && !namesNoRule(change, path)) {
          judged++;
          boolean reader = readerTakes(changed);
          if (reader != schema.validate(changed).isEmpty()) {
            disagreements.add(change + " " + path + ": the reader says " + reader);
          }
        }
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(judged).isGreaterThan(1000);
  }

  /** Which rules a set has, a schema cannot know; the reader does. */
  private static boolean namesNoRule(Change change, String path) {
    return change == Change.TEXT && path.contains("/overrides/");
  }

  private boolean readerTakes(JsonNode set) {
    try {
      RuleSetReader.read(mapper.writeValueAsBytes(set), "x", Vocabulary.STANDARD);
      return true;
    } catch (BadInput e) {
      return false;
    }
  }

  private static List<String> paths(JsonNode node, String at) {
    List<String> paths = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      for (String name : object.propertyNames()) {
        if (!BEYOND_A_SCHEMA.contains(name)) {
          paths.add(at + "/" + name);
          paths.addAll(paths(object.get(name), at + "/" + name));
        }
      }
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        paths.add(at + "/" + i);
        paths.addAll(paths(array.get(i), at + "/" + i));
      }
    }
    return paths;
  }

  private enum Change {
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

    boolean apply(ObjectNode root, String path, JsonMapper mapper) {
      int slash = path.lastIndexOf('/');
      JsonNode parent = root.at(path.substring(0, slash));
      String name = path.substring(slash + 1);
      return switch (this) {
        case REMOVE -> parent instanceof ObjectNode object && object.remove(name) != null;
        case UNKNOWN_FIELD -> put(root.at(path), "unheardOf", mapper);
        case TWICE ->
            parent instanceof ArrayNode array
                && array.get(0).isValueNode()
                && array.add(array.get(0)) != null;
        default -> set(parent, name, value(mapper));
      };
    }

    private JsonNode value(JsonMapper mapper) {
      return mapper.readTree(
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

    private static boolean put(JsonNode node, String name, JsonMapper mapper) {
      return node instanceof ObjectNode object && object.set(name, mapper.readTree("1")) != null;
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

  private static InputStream open(String name) {
    InputStream in = SchemaTest.class.getResourceAsStream(name);
    assertThat(in).as(name).isNotNull();
    return new java.io.BufferedInputStream(in);
  }

  @Test
  void the_table_of_penalties_holds_every_offence_of_the_catalogue() {
    var penalties = RuleSetReader.standardPenalties();
    for (int place = 1; place <= org.treffer.record.OffenceCatalogue.SIZE; place++) {
      String code = org.treffer.record.OffenceCatalogue.codeAt(place);
      assertThat(penalties.law("DE", code, java.time.LocalDate.of(2026, 1, 1))).hasSize(1);
    }
  }
}
