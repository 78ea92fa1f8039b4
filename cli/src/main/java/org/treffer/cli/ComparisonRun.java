package org.treffer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.treffer.protection.json.Fields;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.store.MassComparison;
import org.treffer.terminal.WholeFile;

/**
 * How far a mass comparison has come, kept beside its file of pairs.
 *
 * @param number the request's number
 * @param commit which state of the register it compares
 * @param done what is compared
 * @param bytes how long the file of pairs is after that
 */
record ComparisonRun(String number, String commit, MassComparison.Done done, long bytes) {

  /** Where the state of a run lies. */
  static Path beside(Path pairs) {
    return pairs.resolveSibling(pairs.getFileName() + ".run");
  }

  ComparisonRun after(MassComparison.Done more, long length) {
    return new ComparisonRun(number, commit, more, length);
  }

  void save(Path pairs) throws IOException {
    String hits =
        done.hits().entrySet().stream()
            .map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
            .collect(Collectors.joining(","));
    String json =
        String.format(
            "{\"number\":\"%s\",\"commit\":\"%s\",\"portions\":%d,\"hits\":{%s},\"bytes\":\"%d\"}%n",
            number, commit, done.portions(), hits, bytes);
    WholeFile.write(beside(pairs), out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
  }

  static ComparisonRun load(Path pairs) throws IOException {
    Path file = beside(pairs);
    if (!Files.exists(file)) {
      throw new BadInput("--resume: there is no run to go on with, " + file + " is missing");
    }
    Fields fields = Fields.of(Files.readAllBytes(file), file.toString());
    SortedMap<Country, Long> hits = new TreeMap<>();
    Fields counted = fields.object("hits");
    for (String state : counted.names()) {
      hits.put(Country.of(state), count(counted, state));
    }
    int portions = fields.whole("portions", 0, Integer.MAX_VALUE);
    return new ComparisonRun(
        fields.text("number"),
        fields.text("commit"),
        new MassComparison.Done(portions, hits),
        count(fields, "bytes"));
  }

  private static long count(Fields fields, String name) {
    return Long.parseLong(fields.matching(name, "\\d{1,18}", "a whole number"));
  }
}
