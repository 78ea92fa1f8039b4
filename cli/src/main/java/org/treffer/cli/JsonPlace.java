package org.treffer.cli;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.treffer.record.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value of a file that a user wrote, and where it stands: what is wrong with it is told with its
 * path, from which {@link #line} finds its line.
 */
final class JsonPlace {

  /** Of a field that is there twice nobody could say which one counts. */
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonNode node;
  private final JsonPointer path;

  /**
   * The whole of a file.
   *
   * @throws JacksonException if it is no JSON, or an object has a field twice
   */
  static JsonPlace read(byte[] bytes) {
    return new JsonPlace(STRICT.readTree(bytes), JsonPointer.empty());
  }

  private JsonPlace(JsonNode node, JsonPointer path) {
    this.node = node;
    this.path = path;
  }

  /** What is wrong, and where. */
  static final class Wrong extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final transient JsonPointer path;

    private Wrong(JsonPointer path, String what, Throwable cause) {
      super(what, cause);
      this.path = path;
    }

    /** The path in words: {@code steps[2].from: }, or empty for the whole. */
    String place() {
      StringBuilder words = new StringBuilder();
      for (JsonPointer rest = path; !rest.matches(); rest = rest.tail()) {
        words.append(
            rest.mayMatchElement()
                ? "[" + (rest.getMatchingIndex() + 1) + "]"
                : (words.isEmpty() ? "" : ".") + rest.getMatchingProperty());
      }
      return words.isEmpty() ? "" : words + ": ";
    }

    /** The line of a file's bytes at which the place stands, from 1. */
    int line(byte[] bytes) {
      return JsonPlace.line(bytes, path);
    }
  }

  private static int line(byte[] bytes, JsonPointer path) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
      while (parser.nextToken() != null) {
        if (parser.streamReadContext().pathAsPointer().equals(path)) {
          return parser.currentTokenLocation().getLineNr();
        }
      }
    } catch (JacksonException e) {
      return 1; // it was read before: not to be expected
    }
    return 1;
  }

  Wrong wrong(String what) {
    return new Wrong(path, what, null);
  }

  /**
   * Refuses fields that are none.
   *
   * @param known those that there are
   */
  JsonPlace only(String... known) {
    requireObject();
    for (String name : node.propertyNames()) {
      if (!Set.of(known).contains(name)) {
        String meant =
            Misspelling.meant(name, List.of(known))
                .map(field -> ", did you mean '" + field + "'?")
                .orElse("");
        throw field(name).wrong("there is no such field" + meant);
      }
    }
    return this;
  }

  private void requireObject() {
    if (!node.isObject()) {
      throw wrong("an object {...} is expected");
    }
  }

  private JsonPlace field(String name) {
    return new JsonPlace(node.get(name), path.appendProperty(name));
  }

  boolean has(String name) {
    return node.has(name);
  }

  /** A field that must be there. */
  JsonPlace required(String name) {
    requireObject();
    if (!node.has(name)) {
      throw wrong("field " + name + " is missing");
    }
    return field(name);
  }

  Optional<JsonPlace> optional(String name) {
    return node.has(name) ? Optional.of(field(name)) : Optional.empty();
  }

  /** The elements of a list. */
  List<JsonPlace> elements() {
    if (!node.isArray()) {
      throw wrong("a list [...] is expected");
    }
    List<JsonPlace> elements = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      elements.add(new JsonPlace(node.get(i), path.appendIndex(i)));
    }
    return elements;
  }

  /** The fields of an object, by name. */
  Map<String, JsonPlace> fields() {
    requireObject();
    Map<String, JsonPlace> fields = new TreeMap<>();
    new TreeSet<>(node.propertyNames()).forEach(name -> fields.put(name, field(name)));
    return fields;
  }

  String text() {
    if (!node.isString()) {
      throw wrong("a text is expected");
    }
    return node.asString();
  }

  List<String> texts() {
    return elements().stream().map(JsonPlace::text).toList();
  }

  long whole() {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw wrong("a whole number is expected");
    }
    return node.asLong();
  }

  /** A number of a range. */
  double number(double least, double most) {
    if (!node.isNumber() || !(node.asDouble() >= least && node.asDouble() <= most)) {
      throw wrong(String.format(Locale.ROOT, "a number, %s to %s, is expected", least, most));
    }
    return node.asDouble();
  }

  boolean truth() {
    if (!node.isBoolean()) {
      throw wrong("true or false is expected");
    }
    return node.asBoolean();
  }

  /** What is made of the fields, if they fit each other. */
  <T> T checked(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new Wrong(path, e.getMessage(), e);
    }
  }

  /** A text that stands for something else. */
  <T> T parsed(Function<String, T> reader) {
    String text = text();
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException | BadInput e) {
      throw new Wrong(path, e.getMessage(), e);
    }
  }

  /** The object as one line of JSON. */
  String json() {
    requireObject();
    return node.toString();
  }
}
