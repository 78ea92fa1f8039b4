package org.treffer.format.dna;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.treffer.record.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The rows of a table in UTF-8, values separated by comma, semicolon or tab, whichever the first
 * line holds most of, quoted as RFC 4180 has it.
 */
final class CsvRows implements Closeable {

  private static final int LONGEST_FIRST_LINE = 1 << 16;

  /**
   * One row.
   *
   * @param line where it ends, counted from 1
   * @param values as written, without quotes
   */
  record Row(long line, List<String> values) {}

  private final String name;
  private final MappingIterator<String[]> rows;

  CsvRows(String name, InputStream in) throws IOException {
    this.name = name;
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(in, StandardCharsets.UTF_8), 2 * LONGEST_FIRST_LINE);
    skipByteOrderMark(reader);
    char separator = separator(reader);
    this.rows =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvReadFeature.WRAP_AS_ARRAY)
            .with(CsvReadFeature.SKIP_EMPTY_LINES)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator))
            .readValues(reader);
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
  }

  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_FIRST_LINE);
    String line = reader.readLine();
    reader.reset();
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long count = line == null ? 0 : line.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  /** The next row, empty at the end. */
  Optional<Row> next() {
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      List<String> values = List.of(rows.next());
      return Optional.of(new Row(rows.currentLocation().getLineNr() - 1L, values));
    } catch (JacksonException e) {
      throw new BadInput(
          name
              + ", line "
              + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
              + ": no such table can be read on from here: "
              + e.getOriginalMessage(),
          e);
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
