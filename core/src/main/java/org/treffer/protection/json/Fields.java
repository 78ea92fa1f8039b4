package org.treffer.protection.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.treffer.record.BadInput;

/**
 * The fields of one JSON object, read by name. Whatever is missing, unknown, of another type or out
 * of range is told with file, line and path.
 */
public final class Fields {

  private final String file;
  private final String path;
  private final Json.Obj object;
  private final Set<String> read = new HashSet<>();

  private Fields(String file, String path, Json.Obj object) {
    this.file = file;
    this.path = path;
    this.object = object;
  }

  /** The fields of a file's outermost object. */
  public static Fields of(byte[] bytes, String file) {
    Json json = Json.parse(bytes, file);
    if (json instanceof Json.Obj obj) {
      return new Fields(file, "", obj);
    }
    throw new BadInput(file + ":" + json.line() + ": the file must hold one JSON object");
  }

  /** Whether a field is there. */
  public boolean has(String name) {
    read.add(name);
    return object.fields().containsKey(name);
  }

  /** A text that is not empty. */
  public String text(String name) {
    Json value = required(name);
    if (value instanceof Json.Text text && !text.value().isBlank()) {
      return text.value();
    }
    throw bad(value, name, "must be a text that is not empty");
  }

  /** A text, or a fallback where the field is absent. */
  public String text(String name, String fallback) {
    return has(name) ? text(name) : fallback;
  }

  /** A text that is one of some words. */
  public String word(String name, List<String> words) {
    String word = text(name);
    if (!words.contains(word)) {
      throw bad(name, "must be one of " + String.join(", ", words) + ", not '" + word + "'");
    }
    return word;
  }

  /** One of some words, or a fallback where the field is absent. */
  public String word(String name, List<String> words, String fallback) {
    return has(name) ? word(name, words) : fallback;
  }

  /** A text that a pattern matches. */
  public String matching(String name, String pattern, String what) {
    String text = text(name);
    if (!text.matches(pattern)) {
      throw bad(name, "must be " + what + ", not '" + text + "'");
    }
    return text;
  }

  /** A whole number within bounds. */
  public int whole(String name, int least, int most) {
    return whole(required(name), name, least, most);
  }

  /** A whole number within bounds, or a fallback where the field is absent. */
  public int whole(String name, int least, int most, int fallback) {
    return has(name) ? whole(name, least, most) : fallback;
  }

  private int whole(Json value, String name, int least, int most) {
    if (value instanceof Json.Whole w && w.value() >= least && w.value() <= most) {
      return (int) w.value();
    }
    throw bad(value, name, "must be a whole number from " + least + " to " + most);
  }

  /** A calendar day. */
  public LocalDate day(String name) {
    String text = text(name);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw bad(name, "must be a day written 2026-01-31, not '" + text + "'");
    }
  }

  /** Texts, at least one, none twice. */
  public Set<String> texts(String name) {
    Set<String> texts = new TreeSet<>();
    for (Json item : items(name, 1)) {
      if (!(item instanceof Json.Text text) || text.value().isBlank()) {
        throw bad(item, name, "must hold texts that are not empty");
      }
      if (!texts.add(text.value())) {
        throw bad(item, name, "holds '" + text.value() + "' twice");
      }
    }
    return texts;
  }

  /** Words of a list, at least one, none twice. */
  public Set<String> words(String name, List<String> words) {
    Set<String> texts = texts(name);
    for (String text : texts) {
      if (!words.contains(text)) {
        throw bad(name, "holds '" + text + "', which is none of " + String.join(", ", words));
      }
    }
    return texts;
  }

  /** Whole numbers within bounds, at least one, none twice. */
  public Set<Integer> wholes(String name, int least, int most) {
    Set<Integer> wholes = new TreeSet<>();
    for (Json item : items(name, 1)) {
      if (!wholes.add(whole(item, name, least, most))) {
        throw bad(item, name, "holds a number twice");
      }
    }
    return wholes;
  }

  /** The objects of an array; none where the field is absent. */
  public List<Fields> objects(String name) {
    List<Fields> objects = new ArrayList<>();
    if (has(name)) {
      List<Json> items = items(name, 0);
      for (int i = 0; i < items.size(); i++) {
        objects.add(object(items.get(i), path + name + "[" + i + "]"));
      }
    }
    return objects;
  }

  /** An object. */
  public Fields object(String name) {
    return object(required(name), path + name);
  }

  private Fields object(Json value, String where) {
    if (value instanceof Json.Obj obj) {
      return new Fields(file, where + ".", obj);
    }
    throw new BadInput(file + ":" + value.line() + ": " + where + " must be an object");
  }

  /**
   * True; false and anything else is an error, as a condition that is absent is simply left out.
   */
  public void affirmed(String name) {
    Json value = required(name);
    if (!(value instanceof Json.Other other) || !other.text().equals("true")) {
      throw bad(value, name, "must be true, or left out");
    }
  }

  /** The names of an object's fields, unread. */
  public Set<String> names() {
    return object.fields().keySet();
  }

  /**
   * Ends the reading.
   *
   * @throws BadInput if a field was not asked for
   */
  public void done() {
    object
        .fields()
        .forEach(
            (name, value) -> {
              if (!read.contains(name)) {
                throw bad(
                    value,
                    name,
                    "is not known here; known are " + String.join(", ", new TreeSet<>(read)));
              }
            });
  }

  /** An error about a field. */
  public BadInput bad(String name, String what) {
    Json value = object.fields().get(name);
    return bad(value == null ? object : value, name, what);
  }

  private BadInput bad(Json value, String name, String what) {
    return new BadInput(file + ":" + value.line() + ": " + path + name + " " + what);
  }

  private Json required(String name) {
    read.add(name);
    Json value = object.fields().get(name);
    if (value == null) {
      throw bad(object, name, "is missing");
    }
    return value;
  }

  private List<Json> items(String name, int least) {
    Json value = required(name);
    if (value instanceof Json.Arr arr && arr.items().size() >= least) {
      return arr.items();
    }
    throw bad(value, name, least == 0 ? "must be an array" : "must be an array, not empty");
  }
}
