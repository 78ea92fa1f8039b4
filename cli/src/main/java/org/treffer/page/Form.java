package org.treffer.page;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.treffer.finger.FingerKind;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.JsonFault;
import org.treffer.request.Purpose;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page sends: an object of JSON, whose fields are asked for by name. */
final class Form {

  private final JsonNode fields;

  private Form(JsonNode fields) {
    this.fields = fields;
  }

  /**
   * Reads a body.
   *
   * @throws BadInput if it is no object of JSON
   */
  static Form of(byte[] body) {
    try {
      JsonNode node = JsonMapper.shared().readTree(body);
      if (!node.isObject()) {
        throw new BadInput("the body is an object of JSON");
      }
      return new Form(node);
    } catch (JacksonException e) {
      throw new BadInput("the body is no JSON: " + JsonFault.inWords(e.getOriginalMessage()), e);
    }
  }

  /** A text, or empty where there is none. */
  String text(String field) {
    return fields.path(field).asString("").strip();
  }

  /** A text that stands for something. */
  <T> T parsed(String field, Function<String, T> reader) {
    String text = text(field);
    if (text.isEmpty()) {
      throw new BadInput("field " + field + " is missing");
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new BadInput("field " + field + ": " + e.getMessage(), e);
    }
  }

  /** A whole number, or another where there is none. */
  int number(String field, int otherwise) {
    return fields.path(field).asInt(otherwise);
  }

  boolean flag(String field) {
    return fields.path(field).asBoolean(false);
  }

  /** States by their codes, at least one. */
  SortedSet<Country> states(String field) {
    SortedSet<Country> states = new TreeSet<>();
    try {
      fields.path(field).forEach(code -> states.add(Country.of(code.asString(""))));
    } catch (IllegalArgumentException e) {
      throw new BadInput("field " + field + ": " + e.getMessage(), e);
    }
    if (states.isEmpty()) {
      throw new BadInput("field " + field + ": name at least one state");
    }
    return states;
  }

  Purpose purpose() {
    return parsed(
        "purpose",
        text -> {
          for (Purpose purpose : Purpose.values()) {
            if (purpose.text().equals(text)) {
              return purpose;
            }
          }
          throw new IllegalArgumentException("there is no purpose '" + text + "'");
        });
  }

  private TimeAsked at() {
    return text("at").isEmpty() ? TimeAsked.NOW : parsed("at", TimeAsked::new);
  }

  /** What is asked. */
  Question question() {
    String about = text("about");
    return switch (about) {
      case "dna" -> new Question.Dna(parsed("probe", Function.identity()));
      case "finger" ->
          new Question.Prints(
              parsed("probe", Function.identity()), parsed("among", FingerKind::named));
      case "plate" ->
          new Question.Plate(
              parsed("plate", Function.identity()), parsed("country", Country::of), at());
      case "vin" -> new Question.ChassisNumber(parsed("vin", Function.identity()), at());
      default -> throw new BadInput("field about: dna, finger, plate or vin, not '" + about + "'");
    };
  }
}
