package org.treffer.partition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.index.DnaIndex;

/** A process that loads and never commits, until it is killed. */
final class EndlessLoad {

  /** More than a small commit and the lock: some of the load lies on the disk. */
  private static final int FILES_WHEN_IN_THE_MIDDLE = 30;

  private EndlessLoad() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    try (RegisterWriter<DnaRecord> writer = RegisterWriter.open(folder, new DnaIndex())) {
      boolean told = false;
      for (int i = 0; true; i++) {
        writer.put(DnaRecords.person("NEW-" + i, DnaRecords.profile(i)));
        if (!told && i % 1_000 == 0 && files(folder.resolve("dna")) > FILES_WHEN_IN_THE_MIDDLE) {
          System.out.println("in the middle");
          told = true;
        }
      }
    }
  }

  private static long files(Path register) throws IOException {
    try (Stream<Path> files = Files.list(register)) {
      return files.count();
    }
  }
}
