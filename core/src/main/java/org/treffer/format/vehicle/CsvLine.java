package org.treffer.format.vehicle;

import java.util.ArrayList;
import java.util.List;

/** One line of CSV (RFC 4180): fields in quotes may hold commas and doubled quotes. */
public final class CsvLine {

  private CsvLine() {}

  /**
   * Takes a line apart.
   *
   * @throws IllegalArgumentException if a quote is not closed
   */
  public static List<String> split(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("a quote is not closed");
    }
    fields.add(field.toString().strip());
    return fields;
  }

  /** Joins fields, quoting where needed. */
  static String join(List<String> fields) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      boolean quoted =
          field.indexOf(',') >= 0 || field.indexOf('"') >= 0 || !field.equals(field.strip());
      line.append(i == 0 ? "" : ",")
          .append(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
    }
    return line.toString();
  }
}
