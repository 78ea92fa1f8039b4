package org.treffer.format.finger.nist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One logical record of a transaction: its type and its fields by number, as text.
 *
 * @param type 1 to 99
 * @param idc the image designation character that ties records together, -1 if there is none
 * @param fields field number (the part after the dot) to value; empty for a type that is skipped
 */
record LogicalRecord(int type, int idc, Map<Integer, String> fields) {

  LogicalRecord {
    fields = Map.copyOf(fields);
  }

  /** What a message calls it. */
  @Override
  public String toString() {
    return "record of type " + type + (idc < 0 ? "" : " and IDC " + idc);
  }

  /** A field's value, or empty. */
  String field(int number) {
    return fields.getOrDefault(number, "");
  }

  /** A field's subfields, each a list of items. */
  List<List<String>> subfields(int number) {
    List<List<String>> subfields = new ArrayList<>();
    for (String subfield : split(field(number), Separators.RECORD)) {
      subfields.add(split(subfield, Separators.UNIT));
    }
    return subfields;
  }

  /** Reads {@code T.NNN:value} fields separated by group separators. */
  static Map<Integer, String> fields(String text, int type) {
    Map<Integer, String> fields = new LinkedHashMap<>();
    for (String field : split(text, Separators.GROUP)) {
      int colon = field.indexOf(':');
      int dot = field.indexOf('.');
      if (dot < 1 || colon < dot || !field.substring(0, dot).equals(Integer.toString(type))) {
        throw new Fault(
            ErrorCode.INVALID_RECORD_DATA,
            "",
            "field '" + shown(field) + "' does not start with " + type + ". and a number");
      }
      int number = number(field.substring(dot + 1, colon), type + ".nnn");
      if (fields.put(number, field.substring(colon + 1)) != null) {
        throw new Fault(
            ErrorCode.TOO_MANY_OCCURRENCES,
            String.format(Locale.ROOT, "%d.%03d", type, number),
            "there is more than one");
      }
    }
    return fields;
  }

  /**
   * A whole number of at most six digits.
   *
   * @throws IllegalArgumentException naming the field if it is none
   */
  static int number(String text, String field) {
    if (!text.matches("\\d{1,6}")) {
      throw new Fault(ErrorCode.NOT_A_NUMBER, field, "'" + shown(text) + "' is no number");
    }
    return Integer.parseInt(text);
  }

  /** The start of a text, fit for a message of one line. */
  static String shown(String text) {
    String start = text.length() > 20 ? text.substring(0, 20) + ".." : text;
    return start.replaceAll("[^ -~]", "?");
  }

  /** Splits without regular expressions; an empty text has no parts. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      parts.add(text.substring(start));
    }
    return parts;
  }
}
