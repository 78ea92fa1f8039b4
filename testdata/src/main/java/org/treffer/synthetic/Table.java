package org.treffer.synthetic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table shipped with the generator: comma-separated, a line of column names, {@code #} lines that
 * say where it comes from. Values hold no commas and no quotes.
 *
 * @param name the resource, for messages
 * @param columns their names
 * @param rows the values, one list a row
 */
public record Table(String name, List<String> columns, List<List<String>> rows) {

  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table that lies beside a class.
   *
   * @throws IllegalStateException if it is missing or a row has another number of values
   */
  public static Table beside(Class<?> owner, String name) {
    List<List<String>> lines = new ArrayList<>();
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name + " beside " + owner.getName());
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(Arrays.asList(line.split(",", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("table " + name, e);
    }
    for (List<String> line : lines) {
      if (line.size() != lines.get(0).size()) {
        throw new IllegalStateException("table " + name + ": a row of " + line);
      }
    }
    return new Table(name, lines.get(0), lines.subList(1, lines.size()));
  }

  /** A row's value in a column. */
  public String value(List<String> row, String column) {
    int place = columns.indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException("table " + name + " has no column " + column);
    }
    return row.get(place);
  }
}
