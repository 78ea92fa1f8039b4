package org.treffer.protection.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treffer.record.BadInput;
import org.treffer.record.JsonFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** A JSON value that knows the line it stands on. */
public sealed interface Json {

  /** The line of the file, from 1. */
  int line();

  /** An object. */
  record Obj(Map<String, Json> fields, int line) implements Json {}

  /** An array. */
  record Arr(List<Json> items, int line) implements Json {}

  /** A string. */
  record Text(String value, int line) implements Json {}

  /** A whole number. */
  record Whole(long value, int line) implements Json {}

  /** True, false, null or a number with a fraction. */
  record Other(String text, int line) implements Json {}

  /**
   * Reads a whole file.
   *
   * @param file its name, for errors
   * @throws BadInput if it is no JSON, or a name stands twice in an object
   */
  static Json parse(byte[] bytes, String file) {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser =
        factory.createParser(tools.jackson.core.ObjectReadContext.empty(), bytes)) {
      parser.nextToken();
      Json value = value(parser, file);
      if (parser.nextToken() != null) {
        throw new BadInput(file + ":" + line(parser) + ": something follows the end of the JSON");
      }
      return value;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadInput(
          file + ":" + line + ": not JSON: " + JsonFault.inWords(e.getOriginalMessage()), e);
    }
  }

  /** Texts are printed as they are: one with a control character could steer a terminal. */
  private static String printable(String text, String file, int line) {
    if (text.codePoints().anyMatch(Json::steers)) {
      throw new BadInput(file + ":" + line + ": a text holds a control character; remove it");
    }
    return text;
  }

  private static boolean steers(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private static Json value(JsonParser parser, String file) {
    int line = line(parser);
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new BadInput(file + ":1: the file is empty");
    }
    return switch (token) {
      case START_OBJECT -> object(parser, file, line);
      case START_ARRAY -> array(parser, file, line);
      case VALUE_STRING -> new Text(printable(parser.getString(), file, line), line);
      case VALUE_NUMBER_INT -> new Whole(parser.getLongValue(), line);
      default -> new Other(parser.getString(), line);
    };
  }

  private static Json object(JsonParser parser, String file, int line) {
    Map<String, Json> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = printable(parser.currentName(), file, line(parser));
      parser.nextToken();
      fields.put(name, value(parser, file));
    }
    return new Obj(fields, line);
  }

  private static Json array(JsonParser parser, String file, int line) {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, file));
    }
    return new Arr(items, line);
  }
}
