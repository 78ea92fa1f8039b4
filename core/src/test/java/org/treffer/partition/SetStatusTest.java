package org.treffer.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.dna.index.DnaIndex;
import org.treffer.record.Country;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.vehicle.History;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.RegistrationBuilder;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.index.VehicleIndex;

class SetStatusTest {

  private static final LocalDateTime THEN = LocalDateTime.of(2020, 1, 1, 0, 0);

  @TempDir private Path folder;

  @Test
  void a_dna_records_status_changes_in_place_and_no_other_records() throws IOException {
    DnaIndex index = new DnaIndex();
    try (RegisterWriter<DnaRecord> writer = RegisterWriter.open(folder, index)) {
      for (int i = 0; i < 3; i++) {
        writer.put(DnaRecords.person("P-" + i, DnaRecords.profile(1)));
      }
      writer.commit();
    }
    try (PartitionStore store = new PartitionStore(Country.of("MK"), folder)) {
      assertThat(dna(store, index)).containsOnly(Status.ACTIVE).hasSize(3);
      try (RegisterWriter<DnaRecord> writer = RegisterWriter.open(folder, index)) {
        assertThat(writer.setStatus(new Reference("P-1"), Status.BLOCKED)).isTrue();
        assertThat(writer.setStatus(new Reference("P-9"), Status.BLOCKED)).isFalse();
        writer.commit();
      }
      assertThat(dna(store, index))
          .containsExactlyInAnyOrder(Status.ACTIVE, Status.BLOCKED, Status.ACTIVE);
    }
  }

  private static List<Status> dna(PartitionStore store, DnaIndex index) {
    List<Status> seen = new ArrayList<>();
    store.search(
        DnaIndex.DNA,
        index.query(DnaRecords.profile(1), ComparisonRule.OF_THE_ANNEX, noting(seen)));
    return seen;
  }

  private static RecordFilter noting(List<Status> seen) {
    return (common, grounds, count) -> {
      seen.add(PackedHeader.status(common));
      return true;
    };
  }

  @Test
  void a_registrations_status_changes_and_nothing_else_of_it() throws IOException {
    VehicleIndex index = new VehicleIndex();
    Registration registration = RegistrationBuilder.registration().build();
    try (RegisterWriter<Registration> writer = RegisterWriter.open(folder, index)) {
      writer.put(registration);
      writer.commit();
      assertThat(writer.setStatus(registration.reference(), Status.DISPUTED)).isTrue();
      writer.commit();
    }
    List<Status> seen = new ArrayList<>();
    VehicleProbe probe = VehicleProbe.ByVin.of(new Reference("Q"), registration.vin().text(), THEN);
    try (PartitionStore store = new PartitionStore(Country.of("SI"), folder)) {
      var found =
          (StoreAnswer.Complete<org.treffer.vehicle.VehicleHit>)
              store.search(Vehicles.CATEGORY, index.query(probe, THEN, History.KEPT, noting(seen)));
      assertThat(seen).containsExactly(Status.DISPUTED);
      assertThat(found.hits().getFirst().registration().vin()).isEqualTo(registration.vin());
      assertThat(found.hits().getFirst().registration().header().grounds())
          .isEqualTo(registration.header().grounds());
    }
  }
}
