package org.treffer.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.index.DnaIndex;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;

class KilledLoadTest {

  @TempDir private Path folder;

  @Test
  void a_process_killed_in_the_middle_of_a_load_leaves_the_last_commit() throws Exception {
    DnaIndex index = new DnaIndex();
    try (RegisterWriter<DnaRecord> writer = RegisterWriter.open(folder, index)) {
      writer.put(DnaRecords.person("OLD", DnaRecords.profile(1)));
      writer.commit();
    }
    killInTheMiddleOfALoad(index);
    assertThat(files()).as("files of the unfinished load").hasSizeGreaterThan(20);
    assertHolds("OLD", 1);
    try (RegisterWriter<DnaRecord> writer = RegisterWriter.open(folder, index)) {
      writer.put(DnaRecords.person("AFTER", DnaRecords.profile(2)));
      writer.commit();
    }
    assertHolds("AFTER", 2);
  }

  @Test
  void a_first_load_that_is_killed_leaves_no_register_and_can_be_done_again() throws Exception {
    DnaIndex index = new DnaIndex();
    killInTheMiddleOfALoad(index);
    try (PartitionStore store = new PartitionStore(Country.of("MK"), folder)) {
      assertThat(store.holds(DnaIndex.DNA)).isFalse();
    }
    try (RegisterWriter<DnaRecord> writer = RegisterWriter.open(folder, index)) {
      writer.put(DnaRecords.person("AFTER", DnaRecords.profile(2)));
      writer.commit();
    }
    assertHolds("AFTER", 1);
  }

  /**
   * Starts a loading process, sees it refuse others, and kills it (SIGKILL) when files are there.
   */
  private void killInTheMiddleOfALoad(DnaIndex index) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx48m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    EndlessLoad.class.getName(),
                    folder.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader progress = process.inputReader()) {
      assertThat(progress.readLine()).isEqualTo("in the middle");
      assertThatThrownBy(() -> RegisterWriter.open(folder, index))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("is being written by another process");
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(process.exitValue()).as("killed by signal 9").isEqualTo(137);
  }

  private void assertHolds(String reference, int records) throws IOException {
    try (PartitionStore store = new PartitionStore(Country.of("MK"), folder);
        Snapshot snapshot = store.snapshot(DnaIndex.DNA)) {
      assertThat(snapshot.size()).isEqualTo(records);
      assertThat(snapshot.holds(new Reference(reference))).isTrue();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("dna"))) {
      return files.toList();
    }
  }
}
