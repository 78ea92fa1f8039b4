package org.treffer.serve;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.treffer.format.JsonFields;
import org.treffer.record.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object of JSON that was received. What it lacks, or holds in another form, is told with the
 * field's name in an {@link IllegalArgumentException}.
 */
final class Body {

  /** No message nests deeper than this. */
  private static final int DEEPEST = 20;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private final JsonNode node;
  private final String path;
  private final Set<String> read = new HashSet<>();
  private final List<Body> parts = new ArrayList<>();

  private Body(JsonNode node, String path) {
    this.node = node;
    this.path = path;
    if (!node.isObject()) {
      throw new IllegalArgumentException(
          (path.isEmpty() ? "the body" : "field " + path) + ": an object {...} is expected");
    }
  }

  /** Reads a body. */
  static Body of(byte[] bytes) {
    try {
      return new Body(JSON.readTree(bytes), "");
    } catch (JacksonException e) {
      throw new IllegalArgumentException(JsonFields.malformed(e), e);
    }
  }

  private String name(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  /**
   * Ends the reading of an object and of what it holds.
   *
   * @throws IllegalArgumentException if a field was not asked for
   */
  void done() {
    for (String field : node.propertyNames()) {
      if (!read.contains(field)) {
        throw new IllegalArgumentException("field " + name(field) + " is not known here");
      }
    }
    parts.forEach(Body::done);
  }

  private Body part(JsonNode value, String where) {
    Body part = new Body(value, where);
    parts.add(part);
    return part;
  }

  private JsonNode required(String field) {
    read.add(field);
    JsonNode value = node.get(field);
    if (value == null) {
      throw new IllegalArgumentException("field " + name(field) + " is missing");
    }
    return value;
  }

  private IllegalArgumentException expected(String field, String what) {
    return new IllegalArgumentException("field " + name(field) + ": " + what + " is expected");
  }

  boolean has(String field) {
    read.add(field);
    return node.has(field);
  }

  String text(String field) {
    JsonNode value = required(field);
    if (!value.isString()) {
      throw expected(field, "a text");
    }
    return value.asString();
  }

  /** A text, or empty where the field is left out. */
  String textOrEmpty(String field) {
    return has(field) ? text(field) : "";
  }

  int whole(String field) {
    JsonNode value = required(field);
    if (!value.isInt()) {
      throw expected(field, "a whole number");
    }
    return value.asInt();
  }

  double number(String field) {
    JsonNode value = required(field);
    if (!value.isNumber()) {
      throw expected(field, "a number");
    }
    return value.asDouble();
  }

  boolean flag(String field) {
    return has(field) && required(field).asBoolean();
  }

  /**
   * Whether a hit is marked as one on a disputed record.
   *
   * @throws IllegalArgumentException if it has a status that no hit has
   */
  boolean disputed() {
    String status = textOrEmpty("status");
    if (!status.isEmpty() && !status.equals(Status.DISPUTED.text())) {
      throw expected("status", "disputed, or nothing,");
    }
    return !status.isEmpty();
  }

  /** A text that stands for something; what the reader throws is told with the field's name. */
  <T> T parsed(String field, Function<String, T> reader) {
    String text = text(field);
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException("field " + name(field) + ": " + e.getMessage(), e);
    }
  }

  Instant instant(String field) {
    return parsed(field, Instant::parse);
  }

  LocalDateTime time(String field) {
    return parsed(field, LocalDateTime::parse);
  }

  LocalDate day(String field) {
    return parsed(field, LocalDate::parse);
  }

  /** One of an enumeration's constants, by its name. */
  <E extends Enum<E>> E constant(String field, Class<E> type) {
    String text = text(field);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw expected(
        field,
        "one of "
            + Arrays.stream(type.getEnumConstants())
                .map(E::name)
                .collect(Collectors.joining(", ")));
  }

  Body object(String field) {
    return part(required(field), name(field));
  }

  List<Body> objects(String field) {
    return elements(field, this::part);
  }

  List<String> texts(String field) {
    return elements(
        field,
        (element, name) -> {
          if (!element.isString()) {
            throw expected(field, "a list of texts");
          }
          return element.asString();
        });
  }

  /** A list of lists of numbers. */
  List<double[]> rows(String field, int columns) {
    return elements(
        field,
        (element, name) -> {
          double[] row = new double[columns];
          if (!element.isArray() || element.size() != columns) {
            throw expected(field, "a list of rows of " + columns + " numbers");
          }
          for (int i = 0; i < columns; i++) {
            if (!element.get(i).isNumber()) {
              throw expected(field, "a list of rows of " + columns + " numbers");
            }
            row[i] = element.get(i).asDouble();
          }
          return row;
        });
  }

  /** An object's texts by name, in their order. */
  Map<String, List<String>> lists(String field) {
    Body object = object(field);
    Map<String, List<String>> lists = new LinkedHashMap<>();
    object.node.propertyNames().forEach(name -> lists.put(name, object.texts(name)));
    return lists;
  }

  /** An object's numbers by name, in their order. */
  Map<String, Double> numbers(String field) {
    Body object = object(field);
    Map<String, Double> numbers = new LinkedHashMap<>();
    object.node.propertyNames().forEach(name -> numbers.put(name, object.number(name)));
    return numbers;
  }

  /** All fields, each a text, in their order. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    node.propertyNames().forEach(name -> all.put(name, text(name)));
    return all;
  }

  /** The object as text, to be read by another reader. */
  String json() {
    read.addAll(node.propertyNames());
    return node.toString();
  }

  private interface Element<T> {
    T read(JsonNode element, String name);
  }

  private <T> List<T> elements(String field, Element<T> reader) {
    JsonNode array = required(field);
    if (!array.isArray()) {
      throw expected(field, "a list [...]");
    }
    List<T> elements = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      elements.add(reader.read(array.get(i), name(field) + "[" + i + "]"));
    }
    return elements;
  }
}
