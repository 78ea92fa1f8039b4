package org.treffer.format.dna;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treffer.record.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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
   * @param line where it begins, counted from 1
   * @param values as written, without quotes
   */
  record Row(long line, List<String> values) {}

  private final String name;
  private final JsonParser parser;

  CsvRows(String name, InputStream in) throws IOException {
    this.name = name;
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(in, StandardCharsets.UTF_8), 2 * LONGEST_FIRST_LINE);
    char separator = separator(reader);
    this.parser =
        new CsvMapper()
            .reader()
            .with(CsvReadFeature.SKIP_EMPTY_LINES)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator))
            .createParser(reader);
  }

  private static char separator(BufferedReader reader) throws IOException {
    String line = firstLine(reader);
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long count = line.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  /** The first line, or as much of it as names can take; the reader stays where it is. */
  private static String firstLine(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_FIRST_LINE);
    char[] start = new char[LONGEST_FIRST_LINE];
    int length = 0;
    int read = reader.read(start);
    while (read > 0) {
      length += read;
      read = reader.read(start, length, LONGEST_FIRST_LINE - length);
    }
    reader.reset();
    return new String(start, 0, length).lines().findFirst().orElse("");
  }

  /** The next row, empty at the end. */
  Optional<Row> next() {
    try {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      List<String> values = new ArrayList<>();
      long line = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        line = line == 0 ? parser.currentTokenLocation().getLineNr() : line;
        values.add(parser.getString());
      }
      return Optional.of(new Row(line, values));
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
    parser.close();
  }
}
