package org.treffer.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.treffer.vehicle.RegistrationBuilder.registration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.RegisterWriter;
import org.treffer.protection.Release;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.Country;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.record.Subject;
import org.treffer.request.Regime;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.History;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Insurance;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Theft;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleData;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe.ByHolder;
import org.treffer.vehicle.VehicleProbe.ByVin;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.index.VehicleIndex;

class VehicleDeskTest {

  private static final Instant NOW = Instant.parse("2025-06-01T10:00:00Z");
  private static final LocalDateTime THEN = LocalDateTime.of(2020, 1, 1, 0, 0);
  private static final Reference NUMBER = new Reference("P-1");
  private static final List<String> FIELDS = Vocabulary.STANDARD.of("vehicle").fields();
  private static final Validity LONG = Validity.since(LocalDate.of(2015, 3, 1));

  private static final Registration FULL =
      registration()
          .holder(Person.of("Kovač", "Ana", LocalDate.of(1980, 2, 3)))
          .owner(new Company("Najem d.o.o."))
          .documents("D-1", "D-2")
          .insurance(new Insurance("Zavarovalnica", "1", "", LONG))
          .theft(new Theft("vehicle", "T-1", LONG))
          .vehicle(
              new VehicleData(
                  "Volkswagen",
                  "Golf",
                  "M1",
                  VehicleData.Colour.RED,
                  LocalDate.of(2010, 1, 1),
                  VehicleData.State.STOLEN,
                  Validity.UNKNOWN_DAY,
                  81,
                  1498,
                  ""))
          .build();

  @TempDir private Path folder;
  private final VehicleIndex index = new VehicleIndex();
  private final VehicleDesk desk =
      new VehicleDesk(index, History.CURRENT_ONLY, Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void load() throws IOException {
    try (RegisterWriter<Registration> writer = RegisterWriter.open(folder, index)) {
      writer.put(FULL);
      writer.commit();
    }
  }

  private VehicleHit found(Probe probe) throws IOException {
    try (PartitionStore store = new PartitionStore(Country.of("SI"), folder)) {
      Found found = desk.search(store, probe, Regime.PRUM_615, RecordFilter.EVERY_RECORD);
      return (VehicleHit) ((Found.Hits) found).hits().getFirst();
    }
  }

  private static Release releasing(String... fields) {
    int mask = 0;
    for (String field : fields) {
      mask |= 1 << FIELDS.indexOf(field);
    }
    return new Release(true, 0, 0, mask, FIELDS);
  }

  private Registration told(String... fields) throws IOException {
    VehicleHit hit = found(ByVin.of(NUMBER, "WVWZZZ1KZAW000001", THEN));
    return ((VehicleHit) desk.told(releasing(fields), hit)).registration();
  }

  @Test
  void probes_are_of_the_kinds_that_rules_name() {
    assertThat(desk.kindOf(ByVin.of(NUMBER, "WVWZZZ1KZAW000001", THEN))).isEqualTo("vin");
    assertThat(desk.kindOf(ByHolder.company(NUMBER, "Najem d.o.o.", Subject.SUSPECT, THEN)))
        .isEqualTo("owner");
    assertThat(Vocabulary.STANDARD.of(Vehicles.CATEGORY.name()).probes())
        .containsExactlyInAnyOrder("plate", "vin", "owner");
  }

  @Test
  void the_moment_asked_for_is_told_in_the_registers_own_time() throws IOException {
    VehicleDesk vienna =
        new VehicleDesk(index, History.KEPT, Clock.fixed(NOW, ZoneId.of("Europe/Vienna")));
    try (PartitionStore store = new PartitionStore(Country.of("SI"), folder)) {
      // Registered since 2015-03-01 there, which begins an hour before the day does in UTC.
      assertThat(hits(vienna, store, LocalDateTime.of(2015, 2, 28, 22, 59))).isEmpty();
      assertThat(hits(vienna, store, LocalDateTime.of(2015, 2, 28, 23, 0))).hasSize(1);
    }
  }

  private static List<? extends Hit> hits(
      VehicleDesk desk, PartitionStore store, LocalDateTime at) {
    Probe probe = ByVin.of(NUMBER, "WVWZZZ1KZAW000001", at);
    return ((Found.Hits) desk.search(store, probe, Regime.PRUM_615, RecordFilter.EVERY_RECORD))
        .hits();
  }

  @Test
  void another_categorys_probe_is_refused() {
    Probe other =
        new Probe() {
          @Override
          public Reference reference() {
            return NUMBER;
          }

          @Override
          public byte[] payload() {
            return new byte[0];
          }
        };
    assertThatThrownBy(() -> desk.kindOf(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_register_without_history_says_that_its_data_are_current() throws IOException {
    assertThat(found(ByVin.of(NUMBER, "WVWZZZ1KZAW000001", THEN)).basis())
        .isEqualTo(VehicleHit.Basis.CURRENT);
  }

  @Test
  void a_state_that_releases_the_holder_alone_tells_no_owner() throws IOException {
    Registration told = told("holder", "vehicle");
    assertThat(told.holders())
        .extracting(Holding::party)
        .containsExactly(FULL.holders().get(0).party());
    assertThat(told.owners()).isEmpty();
    assertThat(told.documents()).isEmpty();
    assertThat(told.insurance()).isEqualTo(Insurance.NONE);
    assertThat(told.theft()).isEqualTo(Theft.NONE);
    assertThat(told.vehicle().powerKilowatts()).isEqualTo(81);
  }

  @Test
  void without_any_part_the_refinement_set_is_told() throws IOException {
    Registration told = told();
    assertThat(told.plate()).isEqualTo(FULL.plate());
    assertThat(told.vin()).isEqualTo(FULL.vin());
    assertThat(told.vehicle().make()).isEqualTo("Volkswagen");
    assertThat(told.vehicle().powerKilowatts()).isZero();
    assertThat(told.vehicle().colour()).isEqualTo(VehicleData.Colour.NOT_STATED);
    assertThat(told.holders()).isEmpty();
  }

  @Test
  void with_every_part_all_is_told_but_what_prum_does_not_use() throws IOException {
    Registration told = told(FIELDS.toArray(String[]::new));
    assertThat(told.documents()).isEqualTo(FULL.documents());
    assertThat(told.theft()).isEqualTo(FULL.theft());
    assertThat(told.insurance()).isEqualTo(FULL.insurance());
    assertThat(told.owners())
        .extracting(Holding::party)
        .containsExactly(FULL.owners().get(0).party());
    assertThat(told.holders()).extracting(Holding::validity).containsExactly(Validity.NOT_STATED);
  }

  @Test
  void the_log_is_told_which_parts_that_a_record_has_were_left_out() throws IOException {
    VehicleHit hit = found(ByVin.of(NUMBER, "WVWZZZ1KZAW000001", THEN));
    assertThat(desk.untold(releasing("holder", "vehicle"), hit))
        .containsExactlyInAnyOrder("owner", "documents", "insurance", "stolen");
    assertThat(desk.untold(releasing(FIELDS.toArray(String[]::new)), hit)).isEmpty();
    VehicleHit bare = new VehicleHit(registration().build(), "", VehicleHit.Basis.AT_THE_TIME, 1);
    assertThat(desk.untold(releasing(), bare)).isEmpty();
  }

  @Test
  void nothing_leaves_without_a_rule_that_releases() throws IOException {
    assertThat(desk.releases(Release.NOTHING, found(ByVin.of(NUMBER, "WVWZZZ1KZAW000001", THEN))))
        .isFalse();
  }
}
