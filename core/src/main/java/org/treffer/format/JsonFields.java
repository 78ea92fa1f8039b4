package org.treffer.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.treffer.record.JsonFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads JSON values token by token; what does not fit is told with the field's name. */
public final class JsonFields {

  private JsonFields() {}

  /**
   * Reads an object: for each of its fields the parser stands at the value when the reader is
   * called, and at the value's end when it returns.
   *
   * @param what what the object is, for messages
   * @throws IllegalArgumentException if the value is no object
   */
  public static void object(JsonParser parser, String what, Consumer<String> field) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException(what + ": an object {...} is expected");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      field.accept(name);
    }
  }

  /** Reads an array, the parser at each element's value when the reader is called. */
  public static void array(JsonParser parser, String what, Runnable element) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new IllegalArgumentException(what + ": an array [...] is expected");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element.run();
    }
  }

  /** A text; numbers are taken as they are written. */
  public static String text(JsonParser parser, String field) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING
        || token == JsonToken.VALUE_NUMBER_INT
        || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return parser.getString();
    }
    throw new IllegalArgumentException("field " + field + ": a text is expected");
  }

  /** An array of texts. */
  public static List<String> texts(JsonParser parser, String field) {
    List<String> texts = new ArrayList<>(3);
    array(parser, "field " + field, () -> texts.add(text(parser, field)));
    return texts;
  }

  /** A whole number from 0 to a greatest one. */
  public static int whole(JsonParser parser, String field, int greatest) {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      String text = parser.getString();
      if (text.length() <= 9 && text.charAt(0) != '-' && Integer.parseInt(text) <= greatest) {
        return Integer.parseInt(text);
      }
    }
    throw new IllegalArgumentException(
        "field " + field + ": a whole number from 0 to " + greatest + " is expected");
  }

  /** A day, written {@code 2024-05-01}. */
  public static LocalDate date(JsonParser parser, String field) {
    String text = text(parser, field);
    try {
      return Days.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "field " + field + ": '" + text + "' is no day, written 2024-05-01", e);
    }
  }

  /** One of an enumeration's names, written in lower case. */
  public static <E extends Enum<E>> E choice(JsonParser parser, String field, Class<E> choices) {
    String text = text(parser, field);
    for (E choice : choices.getEnumConstants()) {
      if (choice.name().equalsIgnoreCase(text)
          && choice.name().toLowerCase(Locale.ROOT).equals(text)) {
        return choice;
      }
    }
    List<String> known = new ArrayList<>();
    for (E choice : choices.getEnumConstants()) {
      known.add(choice.name().toLowerCase(Locale.ROOT));
    }
    throw new IllegalArgumentException(
        "field " + field + ": '" + text + "' is none of " + String.join(", ", known));
  }

  /** What a user is told of a line that is no JSON. */
  public static String malformed(JacksonException e) {
    int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
    return "not valid JSON"
        + (column > 0 ? " at column " + column : "")
        + ": "
        + JsonFault.inWords(e.getOriginalMessage());
  }
}
