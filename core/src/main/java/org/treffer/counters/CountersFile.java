package org.treffer.counters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/** Sums as lines of fields between tabs, below a line that names them. */
final class CountersFile {

  private static final String NAMES = "year\tregime\tdirection\tpartner\tcategory\twhat\tsum";
  private static final int FIELDS = 7;

  private CountersFile() {}

  static SortedMap<Counted, Long> read(Path file) throws IOException {
    SortedMap<Counted, Long> sums = new TreeMap<>();
    if (!Files.exists(file)) {
      return sums;
    }
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split("\t", -1);
      try {
        if (fields.length != FIELDS) {
          throw new IllegalArgumentException(fields.length + " fields instead of " + FIELDS);
        }
        Counted what =
            new Counted(
                Integer.parseInt(fields[0]),
                fields[1],
                direction(fields[2]),
                new Country(fields[3]),
                fields[4],
                fields[5]);
        sums.put(what, Long.valueOf(fields[6]));
      } catch (IllegalArgumentException e) {
        throw new BadInput(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return sums;
  }

  private static Counted.Direction direction(String text) {
    for (Counted.Direction direction : Counted.Direction.values()) {
      if (direction.text().equals(text)) {
        return direction;
      }
    }
    throw new IllegalArgumentException("asks or answers is expected, not '" + text + "'");
  }

  /** Replaces the file as a whole: whoever reads meanwhile sees the old one. */
  static void write(Path file, SortedMap<Counted, Long> sums) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(NAMES);
    sums.forEach(
        (what, sum) ->
            lines.add(
                String.join(
                    "\t",
                    String.valueOf(what.year()),
                    what.regime(),
                    what.direction().text(),
                    what.partner().code(),
                    what.category(),
                    what.what(),
                    sum.toString())));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, lines);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
