package org.treffer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.treffer.format.InputFile;
import org.treffer.format.vehicle.CsvLine;
import org.treffer.record.BadInput;
import org.treffer.vehicle.name.NameEvaluation.Pair;

/** Pairs of names in CSV, {@code Müller,Mueller,de,umlaut-ae}; a first line of names is passed. */
final class NamePairs {

  private static final List<String> HEADER = List.of("name", "variant", "language", "kind");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}");

  private NamePairs() {}

  /**
   * Reads a file, plain or compressed.
   *
   * @throws BadInput if a line is no pair, or there is none
   */
  static List<Pair> read(Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(InputFile.open(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        List<String> fields = fields(file, ++number, line.replace("\uFEFF", ""));
        if (!line.isBlank() && !(number == 1 && fields.equals(HEADER))) {
          pairs.add(pair(file, number, fields));
        }
      }
    }
    if (pairs.isEmpty()) {
      throw new BadInput(file + ": holds no pairs");
    }
    return pairs;
  }

  private static List<String> fields(Path file, int number, String line) {
    try {
      return CsvLine.split(line);
    } catch (IllegalArgumentException e) {
      throw new BadInput(file + ", line " + number + ": " + e.getMessage(), e);
    }
  }

  /** A language of two or three letters tells a pair from any other line of four fields. */
  private static Pair pair(Path file, int number, List<String> fields) {
    if (fields.size() != HEADER.size()
        || fields.contains("")
        || !LANGUAGE.matcher(fields.get(2)).matches()) {
      throw new BadInput(
          file
              + ", line "
              + number
              + ": no pair of names, name,variant,language,kind, such as Müller,Mueller,de,umlaut");
    }
    return new Pair(fields.get(0), fields.get(1), fields.get(2), fields.get(3));
  }
}
