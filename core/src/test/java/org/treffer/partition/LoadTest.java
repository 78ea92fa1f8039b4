package org.treffer.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.Profile;
import org.treffer.dna.index.DnaIndex;
import org.treffer.index.SegmentQuery;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;

class LoadTest {

  private static final Profile ONE = DnaRecords.profile(1);
  private static final Profile TWO = DnaRecords.profile(2);

  @TempDir private Path folder;
  private final DnaIndex index = new DnaIndex();

  private RegisterWriter<DnaRecord> writer() throws IOException {
    return RegisterWriter.open(folder, index);
  }

  private PartitionStore store() {
    return new PartitionStore(Country.of("MK"), folder);
  }

  private void load(DnaRecord... records) throws IOException {
    try (RegisterWriter<DnaRecord> writer = writer()) {
      for (DnaRecord record : records) {
        writer.put(record);
      }
      writer.commit();
    }
  }

  private SegmentQuery<DnaHit> query(Profile probe) {
    return index.query(probe, ComparisonRule.OF_THE_ANNEX, RecordFilter.EVERY_RECORD);
  }

  private List<String> found(Snapshot snapshot, Profile probe) throws IOException {
    return snapshot.search(query(probe)).stream().map(h -> h.reference().text()).toList();
  }

  private List<String> found(Profile probe) throws IOException {
    try (PartitionStore store = store();
        Snapshot snapshot = store.snapshot(DnaIndex.DNA)) {
      return found(snapshot, probe);
    }
  }

  @Test
  void a_reader_held_during_a_load_sees_the_old_state_and_after_the_commit_the_new()
      throws Exception {
    load(DnaRecords.person("P-1", ONE));
    try (PartitionStore store = store();
        Snapshot before = store.snapshot(DnaIndex.DNA);
        RegisterWriter<DnaRecord> writer = writer()) {
      writer.put(DnaRecords.person("P-2", ONE));
      writer.delete(List.of(new Reference("P-1")));
      assertThat(found(before, ONE)).containsExactly("P-1");
      try (Snapshot during = store.snapshot(DnaIndex.DNA)) {
        assertThat(found(during, ONE)).containsExactly("P-1");
        assertThat(during.commit()).isEqualTo(before.commit());
      }
      writer.commit();
      assertThat(found(before, ONE)).containsExactly("P-1");
      try (Snapshot after = store.snapshot(DnaIndex.DNA)) {
        assertThat(found(after, ONE)).containsExactly("P-2");
        assertThat(after.commit()).isNotEqualTo(before.commit());
      }
    }
  }

  @Test
  void a_deleted_record_and_an_updated_one_s_old_values_vanish_with_the_commit() throws Exception {
    load(DnaRecords.person("P-1", ONE), DnaRecords.person("P-2", ONE));
    try (RegisterWriter<DnaRecord> writer = writer()) {
      writer.delete(List.of(new Reference("P-1"), new Reference("never-there")));
      writer.put(DnaRecords.person("P-2", TWO));
      assertThat(found(ONE)).containsExactly("P-1", "P-2");
      writer.commit();
    }
    assertThat(found(ONE)).isEmpty();
    assertThat(found(TWO)).containsExactly("P-2");
    try (PartitionStore store = store();
        Snapshot snapshot = store.snapshot(DnaIndex.DNA)) {
      assertThat(snapshot.size()).isEqualTo(1);
      assertThat(snapshot.holds(new Reference("P-1"))).isFalse();
      assertThat(snapshot.holds(new Reference("P-2"))).isTrue();
    }
  }

  @Test
  void closing_without_a_commit_leaves_everything() throws Exception {
    load(DnaRecords.person("P-1", ONE));
    try (RegisterWriter<DnaRecord> writer = writer()) {
      writer.put(DnaRecords.person("P-2", ONE));
      writer.delete(List.of(new Reference("P-1")));
      assertThat(writer.size()).isPositive();
    }
    assertThat(found(ONE)).containsExactly("P-1");
  }

  @Test
  void a_first_load_that_is_broken_off_leaves_no_register() throws Exception {
    try (PartitionStore store = store()) {
      assertThat(store.holds(DnaIndex.DNA)).isFalse();
      try (RegisterWriter<DnaRecord> writer = writer()) {
        writer.put(DnaRecords.person("P-1", ONE));
      }
      assertThat(store.holds(DnaIndex.DNA)).isFalse();
      assertThatThrownBy(() -> store.snapshot(DnaIndex.DNA)).isInstanceOf(IOException.class);
      assertThat(store.search(DnaIndex.DNA, query(ONE)))
          .isInstanceOf(StoreAnswer.Unavailable.class);
      load(DnaRecords.person("P-1", ONE));
      assertThat(store.holds(DnaIndex.DNA)).isTrue();
      assertThat(store.search(DnaIndex.DNA, query(ONE))).isInstanceOf(StoreAnswer.Complete.class);
    }
  }

  @Test
  void a_second_writer_is_refused_with_one_clear_line() throws Exception {
    try (RegisterWriter<DnaRecord> first = writer()) {
      assertThatThrownBy(this::writer)
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("is being written by another process")
          .hasMessageContaining(folder.resolve("dna").toString())
          .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
      first.put(DnaRecords.person("P-1", ONE));
      first.commit();
    }
    load(DnaRecords.person("P-2", ONE));
    assertThat(found(ONE)).containsExactly("P-1", "P-2");
  }

  @Test
  void of_two_records_with_one_reference_the_later_line_stays_also_in_a_later_source()
      throws Exception {
    Heard heard = new Heard();
    try (RegisterWriter<DnaRecord> writer = writer()) {
      Ingest<DnaRecord> ingest = new Ingest<>(writer, 2, heard);
      ingest.load(
          new Lines<DnaRecord>(1)
              .record(DnaRecords.person("P-1", TWO))
              .record(DnaRecords.person("P-1", ONE)));
      ingest.load(new Lines<DnaRecord>(1).record(DnaRecords.person("P-1", DnaRecords.profile(3))));
      writer.commit();
    }
    assertThat(heard.accepted).isEqualTo(3);
    assertThat(found(ONE)).isEmpty();
    assertThat(found(TWO)).isEmpty();
    assertThat(found(DnaRecords.profile(3))).containsExactly("P-1");
  }

  @Test
  void a_source_that_fails_in_the_middle_fails_the_load_and_leaves_the_last_commit()
      throws Exception {
    load(DnaRecords.person("P-1", ONE));
    for (int threads : new int[] {1, 3}) {
      Lines<DnaRecord> lines = new Lines<>(2);
      for (int i = 0; i < 20; i++) {
        lines.record(DnaRecords.person("P-" + i, TWO));
      }
      lines.failingAt(12);
      try (RegisterWriter<DnaRecord> writer = writer()) {
        Ingest<DnaRecord> ingest = new Ingest<>(writer, threads, new Heard());
        assertThatThrownBy(() -> ingest.load(lines))
            .isInstanceOf(IOException.class)
            .hasMessage("the disk has failed");
      }
      assertThat(found(ONE)).containsExactly("P-1");
      assertThat(found(TWO)).isEmpty();
    }
  }

  @Test
  void a_listener_that_fails_fails_the_load_and_no_thread_hangs() throws Exception {
    Lines<DnaRecord> lines = new Lines<>(1);
    for (int i = 0; i < 50; i++) {
      lines.record(DnaRecords.person("P-" + i, TWO));
    }
    lines.rejected("bad");
    Heard failing =
        new Heard() {
          @Override
          public void rejected(String source, long line, String reason) {
            throw new IllegalStateException("no space to report");
          }
        };
    try (RegisterWriter<DnaRecord> writer = writer()) {
      Ingest<DnaRecord> ingest = new Ingest<>(writer, 4, failing);
      assertThatThrownBy(() -> ingest.load(lines)).hasMessage("no space to report");
    }
  }

  @Test
  void after_expunge_no_file_holds_a_byte_of_a_deleted_reference() throws Exception {
    String gone = "MK-P-GONE7Q4KX2D9";
    List<DnaRecord> records = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      records.add(DnaRecords.person("MK-P-" + (1000 + i), DnaRecords.profile(i)));
    }
    load(records.toArray(DnaRecord[]::new));
    load(DnaRecords.person(gone, ONE), DnaRecords.person("MK-P-STAYS", ONE));
    assertThat(filesHolding(gone)).isNotEmpty();
    assertThat(filesHolding("MK-P-STAYS")).isNotEmpty();
    try (RegisterWriter<DnaRecord> writer = writer()) {
      writer.delete(List.of(new Reference(gone)));
      writer.expunge();
      writer.commit();
      assertThat(filesHolding(gone)).isEmpty();
    }
    assertThat(filesHolding(gone)).isEmpty();
    assertThat(found(ONE)).contains("MK-P-STAYS").doesNotContain(gone);
  }

  @Test
  void after_expunge_no_file_holds_a_byte_of_a_replaced_record_s_kit() throws Exception {
    DnaRecord old = DnaRecords.person("MK-P-1", ONE);
    load(new DnaRecord(old.reference(), old.kind(), old.header(), "KIT-THAT-GOES", ONE));
    try (RegisterWriter<DnaRecord> writer = writer()) {
      writer.put(DnaRecords.person("MK-P-1", TWO));
      writer.expunge();
      writer.commit();
    }
    assertThat(filesHolding("KIT-THAT-GOES")).isEmpty();
    assertThat(found(TWO)).containsExactly("MK-P-1");
  }

  private List<Path> filesHolding(String text) throws IOException {
    List<Path> holding = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          holding.add(file);
        }
      }
    }
    return holding;
  }
}
