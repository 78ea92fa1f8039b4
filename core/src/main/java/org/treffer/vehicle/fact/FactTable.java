package org.treffer.vehicle.fact;

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
 * A table of facts that ships with the engine: UTF-8 lines of fields separated by semicolons, blank
 * lines and lines that begin with {@code #} left out. Every fact carries its mark, {@code C} for
 * seen in a source and {@code M} for remembered, in a column of the table's own.
 *
 * @param rows the lines in order, each as its fields, stripped
 */
public record FactTable(List<List<String>> rows) {

  /** Copies the list. */
  public FactTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table that lies beside a class.
   *
   * @param beside the class whose package holds the table
   * @param name the file's name
   * @param columns how many fields a line has
   * @throws IllegalStateException if the table is missing or a line has another number of fields: a
   *     defect of the build
   */
  public static FactTable read(Class<?> beside, String name, int columns) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the table " + name + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<List<String>> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          rows.add(fields(name, line, columns));
        }
      }
      return new FactTable(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + name + " cannot be read", e);
    }
  }

  private static List<String> fields(String name, String line, int columns) {
    List<String> fields = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
    if (fields.size() != columns) {
      throw new IllegalStateException(
          name + ": " + columns + " fields a line, not " + fields.size() + ": " + line);
    }
    return fields;
  }
}
