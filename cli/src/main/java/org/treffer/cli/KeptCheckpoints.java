package org.treffer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.treffer.audit.Checkpoint;
import org.treffer.protection.json.Fields;
import org.treffer.record.BadInput;

/**
 * Files of checkpoints that somebody kept of logs: what {@code audit export} wrote, whose first
 * line holds one, or such lines by themselves.
 */
final class KeptCheckpoints {

  private static final String LINE = "{\"checkpoint\":";

  private KeptCheckpoints() {}

  /**
   * Reads the checkpoints of some files.
   *
   * @throws BadInput if a file holds none, or one that is no checkpoint
   */
  static List<Checkpoint> read(List<Path> files) throws IOException {
    List<Checkpoint> kept = new ArrayList<>();
    for (Path file : files) {
      int before = kept.size();
      read(file, kept);
      if (kept.size() == before) {
        throw new BadInput("--kept: " + file + " holds no checkpoint, as audit export writes it");
      }
    }
    return kept;
  }

  private static void read(Path file, List<Checkpoint> kept) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(LINE)) {
          kept.add(checkpoint(line, file + ", line " + number));
        }
        number++;
      }
    }
  }

  private static Checkpoint checkpoint(String line, String name) {
    Fields fields = Fields.of(line.getBytes(StandardCharsets.UTF_8), name);
    try {
      return Checkpoint.of(fields.text("checkpoint"));
    } catch (BadInput e) {
      throw new BadInput(name + ": " + e.getMessage(), e);
    }
  }
}
