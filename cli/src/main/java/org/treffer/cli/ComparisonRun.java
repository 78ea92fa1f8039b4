package org.treffer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.treffer.protection.json.Fields;
import org.treffer.record.BadInput;
import org.treffer.terminal.WholeFile;

/**
 * How far a mass comparison has come, kept beside its file of pairs.
 *
 * @param number the request's number
 * @param commit which state of the register it compares
 * @param portions portions compared
 * @param bytes how long the file of pairs is after them
 */
record ComparisonRun(String number, String commit, int portions, long bytes) {

  /** Where the state of a run lies. */
  static Path beside(Path pairs) {
    return pairs.resolveSibling(pairs.getFileName() + ".run");
  }

  ComparisonRun after(int portionsDone, long length) {
    return new ComparisonRun(number, commit, portionsDone, length);
  }

  void save(Path pairs) throws IOException {
    String json =
        String.format(
            "{\"number\":\"%s\",\"commit\":\"%s\",\"portions\":%d,\"bytes\":\"%d\"}%n",
            number, commit, portions, bytes);
    WholeFile.write(beside(pairs), out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
  }

  static ComparisonRun load(Path pairs) throws IOException {
    Path file = beside(pairs);
    if (!Files.exists(file)) {
      throw new BadInput("--resume: there is no run to go on with, " + file + " is missing");
    }
    Fields fields = Fields.of(Files.readAllBytes(file), file.toString());
    return new ComparisonRun(
        fields.text("number"),
        fields.text("commit"),
        fields.whole("portions", 0, Integer.MAX_VALUE),
        Long.parseLong(fields.matching("bytes", "\\d{1,18}", "a number of bytes")));
  }
}
