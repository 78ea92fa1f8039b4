package org.treffer.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.dna.index.DnaIndex;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Reference;
import org.treffer.record.Subject;

class FullDiskTest {

  @TempDir private Path folder;
  private Path register;

  @BeforeEach
  void commit_one_record() throws IOException {
    register = folder.resolve("dna");
    try (RegisterWriter<DnaRecord> writer = RegisterWriter.open(folder, new DnaIndex())) {
      writer.put(record("FIRST"));
      writer.commit();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 1_000, 10_000, 20_000})
  void what_was_committed_stays_and_the_disk_is_named(long bytesLeft) throws IOException {
    assertThatThrownBy(() -> fill(bytesLeft))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left on device");
    assertThat(size()).isEqualTo(1);
  }

  @Test
  void with_space_again_the_same_load_succeeds() throws IOException {
    assertThatThrownBy(() -> fill(1_000)).isInstanceOf(IOException.class);
    fill(100_000_000);
    assertThat(size()).isEqualTo(2_001);
  }

  private void fill(long bytesLeft) throws IOException {
    FullDisk disk = new FullDisk(FSDirectory.open(register), bytesLeft);
    try (RegisterWriter<DnaRecord> writer = RegisterWriter.open(disk, new DnaIndex(), register)) {
      for (int i = 0; i < 2_000; i++) {
        writer.put(record("R" + i));
      }
      writer.commit();
    }
  }

  private int size() throws IOException {
    try (PartitionStore store = new PartitionStore(new Country("MK"), folder);
        Snapshot snapshot = store.snapshot(DnaIndex.DNA)) {
      assertThat(snapshot.holds(new Reference("FIRST"))).isTrue();
      assertThat(snapshot.holds(new Reference("NONE"))).isFalse();
      return snapshot.size();
    }
  }

  private static DnaRecord record(String reference) {
    Ground taken = Ground.of(Event.TAKEN, LocalDate.of(2024, 1, 1), Subject.CONVICTED);
    Profile profile = new Profile(Map.of(Locus.FGA, new Genotype(200, 210)), Map.of());
    return new DnaRecord(new Reference(reference), DnaKind.PERSON, Header.of(taken), "", profile);
  }
}
