package org.treffer.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.Profile;
import org.treffer.dna.index.DnaIndex;
import org.treffer.record.BirthMonth;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Origin;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Status;
import org.treffer.record.Subject;

class StoredHeaderTest {

  @TempDir private Path folder;

  @Test
  void a_filter_sees_every_ground_of_a_stored_record_whole_its_case_too() throws Exception {
    List<Ground> grounds = new ArrayList<>();
    for (int i = 0; i < Header.MOST_GROUNDS; i++) {
      grounds.add(
          new Ground(
              Event.values()[i % Event.values().length],
              LocalDate.of(1900, 1, 1).plusDays(1021L * i),
              Subject.values()[i % Subject.values().length],
              i % 3 == 0 ? "" : "O" + (10 + i % 20),
              Origin.values()[i % 2],
              Ground.LAST_CASE - i));
    }
    Header header = new Header(Status.DISPUTED, new BirthMonth(1990, 4), grounds);
    Profile profile = DnaRecords.profile(1);
    DnaIndex index = new DnaIndex();
    try (RegisterWriter<DnaRecord> writer = RegisterWriter.open(folder, index)) {
      writer.put(DnaRecords.record("P-1", DnaKind.PERSON, profile, header));
      writer.commit();
    }
    List<Long> seen = new ArrayList<>();
    RecordFilter noting =
        (common, packed, count) -> {
          seen.add(common);
          Arrays.stream(packed, 0, count).forEach(seen::add);
          return true;
        };
    try (PartitionStore store = new PartitionStore(Country.of("MK"), folder)) {
      store.search(DnaIndex.DNA, index.query(profile, ComparisonRule.OF_THE_ANNEX, noting));
    }
    List<Long> expected = new ArrayList<>();
    expected.add(PackedHeader.common(DnaKind.PERSON.ordinal(), header));
    grounds.forEach(ground -> expected.add(PackedHeader.ground(ground)));
    assertThat(seen).isEqualTo(expected);
  }
}
