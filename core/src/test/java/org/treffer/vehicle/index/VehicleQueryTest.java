package org.treffer.vehicle.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.treffer.vehicle.RegistrationBuilder.registration;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treffer.index.SegmentQuery;
import org.treffer.record.BirthMonth;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.History;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Party;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.RegistrationBuilder;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.VehicleProbe.ByHolder;
import org.treffer.vehicle.VehicleProbe.ByPlate;
import org.treffer.vehicle.VehicleProbe.ByVin;
import org.treffer.vehicle.name.Names;
import org.treffer.vehicle.plate.PlateReader;
import org.treffer.vehicle.plate.PlateReader.Ambiguity;

class VehicleQueryTest {

  private static final Reference PROBE = new Reference("P-1");
  private static final LocalDateTime NOW = LocalDateTime.of(2025, 6, 1, 10, 0);
  private static final LocalDate BORN = LocalDate.of(1980, 2, 3);
  private static final PlateReader READER = new PlateReader(Ambiguity.ANSWER_EVERY_READING);
  private static final RecordFilter NOT_BLOCKED =
      (common, grounds, count) -> PackedHeader.status(common) != Status.BLOCKED;

  private static List<VehicleHit> search(VehicleProbe probe, Registration... registrations) {
    return new SmallRegister(List.of(registrations))
        .search(probe, NOW, History.KEPT, RecordFilter.EVERY_RECORD);
  }

  private static ByPlate plate(String country, String typed, LocalDateTime at) {
    return ByPlate.of(PROBE, READER, Country.of(country), typed, at);
  }

  private static ByHolder holder(String name) {
    return ByHolder.person(PROBE, name, BORN, Subject.SUSPECT, NOW);
  }

  private static List<String> references(List<VehicleHit> hits) {
    return hits.stream().map(h -> h.reference().text()).toList();
  }

  @Test
  void a_plate_is_found_with_the_vehicle_it_was_on_at_the_time() {
    Registration before = registration().reference("A").valid("2015-01-01", "2018-05-31").build();
    Registration since =
        registration().reference("B").vin("WVWZZZ1KZAW000002").since("2018-06-01").build();
    LocalDateTime lastMinute = LocalDateTime.of(2018, 5, 31, 23, 59);
    assertThat(references(search(plate("SI", "LJ AB-123", lastMinute), before, since)))
        .containsExactly("A");
    assertThat(references(search(plate("SI", "lj ab 123", NOW), before, since)))
        .containsExactly("B");
    assertThat(search(plate("SI", "LJ AB-123", lastMinute.minusYears(9)), before, since)).isEmpty();
  }

  @Test
  void a_plate_of_another_country_is_another_plate() {
    Registration albanian = registration().plate("AL", "AA 000 AA").build();
    assertThat(search(plate("AL", "AA 000 AA", NOW), albanian)).hasSize(1);
    assertThat(search(plate("IT", "AA 000 AA", NOW), albanian)).isEmpty();
  }

  @Test
  void every_registered_reading_of_an_ambiguous_plate_is_answered_and_labelled() {
    Registration one = registration().reference("A").plate("DE", "HH-A 123").build();
    Registration other = registration().reference("B").plate("DE", "H-HA 123").build();
    List<VehicleHit> hits = search(plate("DE", "HHA123", NOW), one, other);
    assertThat(references(hits)).containsExactly("A", "B");
    assertThat(hits.get(0).foundBy()).startsWith("HH|A123: ");
    assertThat(hits.get(1).foundBy()).startsWith("H|HA123: ");
    assertThat(search(plate("DE", "HH-A 123", NOW), one, other).get(0).foundBy()).isEmpty();
  }

  @Test
  void a_german_base_number_does_not_find_its_electric_suffix() {
    Registration electric = registration().plate("DE", "B-AB 100E").build();
    assertThat(search(plate("DE", "B-AB 100", NOW), electric)).isEmpty();
    assertThat(search(plate("DE", "B-AB 100E", NOW), electric)).hasSize(1);
  }

  @Test
  void a_vin_finds_a_vehicle_under_each_plate_it_bore_in_its_time() {
    Registration first = registration().reference("A").valid("2010-01-01", "2014-12-31").build();
    Registration second =
        registration().reference("B").plate("SI", "MB CD-456").since("2015-01-01").build();
    assertThat(
            references(
                search(
                    ByVin.of(PROBE, "WVWZZZ1KZAW000001", LocalDateTime.of(2012, 1, 1, 0, 0)),
                    first,
                    second)))
        .containsExactly("A");
    assertThat(references(search(ByVin.of(PROBE, "wvwzzz-1kzaw000001", NOW), first, second)))
        .containsExactly("B");
  }

  @Test
  void a_register_without_history_answers_current_data_and_says_so() {
    Registration current = registration().since("2020-01-01").build();
    VehicleProbe past = plate("SI", "LJ AB-123", LocalDateTime.of(2016, 1, 1, 0, 0));
    SmallRegister register = new SmallRegister(List.of(current));
    List<VehicleHit> hits =
        register.search(past, NOW, History.CURRENT_ONLY, RecordFilter.EVERY_RECORD);
    assertThat(hits)
        .singleElement()
        .extracting(VehicleHit::basis)
        .isEqualTo(VehicleHit.Basis.CURRENT);
    assertThat(register.search(past, NOW, History.KEPT, RecordFilter.EVERY_RECORD)).isEmpty();
    assertThat(
            register.search(
                plate("SI", "LJ AB-123", NOW),
                NOW,
                History.CURRENT_ONLY,
                RecordFilter.EVERY_RECORD))
        .singleElement()
        .extracting(VehicleHit::basis)
        .isEqualTo(VehicleHit.Basis.AT_THE_TIME);
  }

  @Test
  void a_record_that_the_filter_keeps_out_is_not_found() {
    Header blocked =
        new Header(
            Status.BLOCKED,
            BirthMonth.UNKNOWN,
            List.of(Ground.of(Event.TAKEN, LocalDate.of(2015, 1, 1), Subject.UNKNOWN)));
    SmallRegister register = new SmallRegister(List.of(registration().header(blocked).build()));
    VehicleProbe probe = plate("SI", "LJ AB-123", NOW);
    assertThat(register.search(probe, NOW, History.KEPT, NOT_BLOCKED)).isEmpty();
    assertThat(register.search(probe, NOW, History.KEPT, RecordFilter.EVERY_RECORD)).hasSize(1);
  }

  @Test
  void a_holder_is_found_in_any_romanisation_and_order() {
    Registration ana = registration().holder(Person.of("Ђорђевић", "Ана", BORN)).build();
    assertThat(search(holder("Ana Djordjević"), ana))
        .extracting(VehicleHit::rank)
        .containsExactly(1);
    assertThat(search(holder("DORDEVIC Ana"), ana)).hasSize(1);
    assertThat(search(holder("Ana Dordević-Ilić"), ana))
        .extracting(VehicleHit::rank)
        .containsExactly(2);
    assertThat(search(holder("Ana Jovanović"), ana)).isEmpty();
  }

  @Test
  void a_holder_is_found_by_a_surname_of_the_same_sound() {
    Registration hans = registration().holder(Person.of("Meyer", "Hans", BORN)).build();
    Registration uwe = registration().holder(Person.of("Schmidt", "Uwe", BORN)).build();
    Registration mario = registration().holder(Person.of("D'Angelo", "Mario", BORN)).build();
    Registration nikos = registration().holder(Person.of("Παπαδόπουλος", "Νίκος", BORN)).build();
    for (String surname : List.of("Meyer", "Meier", "Maier", "Mayr")) {
      assertThat(search(holder("Hans " + surname), hans)).as(surname).hasSize(1);
    }
    for (String surname : List.of("Schmidt", "Schmitt", "Schmid")) {
      assertThat(search(holder("Uwe " + surname), uwe)).as(surname).hasSize(1);
    }
    assertThat(search(holder("Mario D Angelo"), mario)).hasSize(1);
    assertThat(search(holder("Nikos Papadopoylos"), nikos)).hasSize(1);
    assertThat(search(holder("Hans Meister"), hans)).isEmpty();
  }

  @Test
  void a_holder_whose_surname_is_a_particle_is_found() {
    Registration werner = registration().holder(Person.of("Von", "Werner", BORN)).build();
    assertThat(search(holder("Werner Von"), werner)).hasSize(1);
    assertThat(search(holder("Von, Werner"), werner)).hasSize(1);
    assertThat(search(holder("Werner Linde"), werner)).isEmpty();
  }

  @Test
  void another_date_of_birth_is_another_person() {
    Registration ana = registration().holder(Person.of("Kovač", "Ana", BORN.plusDays(1))).build();
    assertThat(search(holder("Ana Kovač"), ana)).isEmpty();
  }

  @Test
  void the_name_of_one_holder_and_the_birth_of_another_find_nobody() {
    Registration two =
        registration()
            .holder(Person.of("Kovač", "Ana", BORN.plusDays(1)))
            .holder(Person.of("Novak", "Ivo", BORN))
            .build();
    assertThat(search(holder("Ana Kovač"), two)).isEmpty();
    assertThat(search(holder("Ivo Novak"), two)).hasSize(1);
  }

  @Test
  void a_blocked_holder_is_not_found_and_the_vehicle_still_is() {
    Registration blocked =
        registration()
            .holder(Person.of("Kovač", "Ana", BORN), Validity.NOT_STATED, Status.BLOCKED)
            .build();
    assertThat(search(holder("Ana Kovač"), blocked)).isEmpty();
    assertThat(search(plate("SI", "LJ AB-123", NOW), blocked))
        .singleElement()
        .satisfies(hit -> assertThat(hit.registration().holders()).isEmpty());
  }

  @Test
  void an_owner_who_is_not_the_holder_is_found() {
    Registration leased =
        registration()
            .holder(Person.of("Kovač", "Ana", BORN))
            .owner(new Company("Najem vozil d.o.o."))
            .build();
    assertThat(search(company("NAJEM VOZIL DOO"), leased)).hasSize(1);
    assertThat(search(company("Najem d.o.o."), leased)).isEmpty();
    assertThat(search(company("Kovač Ana"), leased)).isEmpty();
  }

  @Test
  void a_company_written_as_one_word_or_in_another_order_is_the_same() {
    Registration leased = registration().holder(new Company("Auto Haus Müller GmbH")).build();
    assertThat(search(company("AUTOHAUS MUELLER G.M.B.H."), leased)).hasSize(1);
    assertThat(search(company("Müller Auto-Haus"), leased)).hasSize(1);
    assertThat(search(company("Auto Haus Müller & Müller"), leased)).isEmpty();
    assertThat(search(company("Auto Müller"), leased)).isEmpty();
  }

  @Test
  void a_company_of_another_legal_form_is_not_found() {
    Registration limited =
        registration().reference("A").holder(new Company("Alpen Transport GmbH")).build();
    Registration shares =
        registration().reference("B").holder(new Company("Alpen Transport AG")).build();
    Registration partners =
        registration().reference("C").holder(new Company("Alpen Transport GmbH & Co. KG")).build();
    assertThat(references(search(company("Alpen Transport GmbH"), limited, shares, partners)))
        .containsExactly("A");
    assertThat(
            references(
                search(
                    company("Alpen Transport Gesellschaft m. b. H."), limited, shares, partners)))
        .containsExactly("A");
    assertThat(references(search(company("Alpen Transport"), limited, shares, partners)))
        .containsExactly("A", "B", "C");
  }

  @Test
  void companies_that_differ_in_a_number_are_two() {
    Registration leased = registration().holder(new Company("Auto 2000 d.o.o.")).build();
    assertThat(search(company("Auto 2000"), leased)).hasSize(1);
    assertThat(search(company("Auto 200"), leased)).isEmpty();
    assertThat(search(company("Auto 3000"), leased)).isEmpty();
    assertThat(search(company("Auto"), leased)).isEmpty();
  }

  private static ByHolder company(String name) {
    return ByHolder.company(PROBE, name, Subject.CONVICTED, NOW);
  }

  @Provide
  Arbitrary<List<Registration>> registers() {
    Arbitrary<Party> parties =
        Arbitraries.of(
            Person.of("Ђорђевић", "Ана", BORN),
            Person.of("Djordjevic", "Ana", BORN),
            Person.of("Hodžić", "Ana", BORN),
            Person.of("Hadžić", "Ana", BORN),
            Person.of("Hadžić", "Ana", BORN.plusDays(1)),
            Person.of("De Luca", "Mario", BORN),
            Person.of("Deluca", "Mario", BORN),
            Person.of("Петковски", "Марија Ана", BORN),
            new Company("Hadžić Ana d.o.o."));
    Arbitrary<Registration> one =
        Combinators.combine(
                Arbitraries.integers().between(1, 25),
                Arbitraries.of("LJ AB-123", "MB CD-456", "LJ AB-124"),
                Arbitraries.of("WVWZZZ1KZAW000001", "WVWZZZ1KZAW000002", "1152048"),
                Arbitraries.integers().between(0, 30),
                Arbitraries.integers().between(0, 12),
                parties.list().ofMaxSize(3),
                Arbitraries.of(Status.values()))
            .as(
                (number, plate, vin, year, years, holders, status) -> {
                  LocalDate from = LocalDate.of(2000, 1, 1).plusYears(year);
                  RegistrationBuilder b =
                      registration()
                          .reference("R-" + number)
                          .plate("SI", plate)
                          .vin(vin)
                          .valid(
                              years == 0
                                  ? Validity.since(from)
                                  : Validity.ofDays(from, from.plusYears(years)))
                          .header(
                              new Header(
                                  status,
                                  BirthMonth.UNKNOWN,
                                  List.of(Ground.of(Event.TAKEN, from, Subject.UNKNOWN))));
                  holders.forEach(p -> b.holder(p, Validity.since(from.plusYears(1)), status));
                  return b.build();
                });
    return one.list().ofMaxSize(30);
  }

  @Provide
  Arbitrary<VehicleProbe> probes() {
    Arbitrary<LocalDateTime> times =
        Arbitraries.integers()
            .between(0, 40)
            .map(y -> LocalDateTime.of(2000 + y, 1, 1, 0, 0).plusDays(y % 3 - 1L));
    return times.flatMap(
        at ->
            Arbitraries.of(
                plate("SI", "LJ AB-123", at),
                plate("SI", "MB-CD-456", at),
                ByVin.of(PROBE, "WVWZZZ1KZAW000001", at),
                ByVin.of(PROBE, "115 2048", at),
                ByHolder.person(PROBE, "Ana Đorđević", BORN, Subject.SUSPECT, at),
                ByHolder.person(PROBE, "Ana Hadžić", BORN, Subject.SUSPECT, at),
                ByHolder.person(PROBE, "Mario De Luca", BORN, Subject.SUSPECT, at),
                ByHolder.person(PROBE, "Ana Petkovska", BORN, Subject.SUSPECT, at),
                ByHolder.company(PROBE, "Hadzic Ana DOO", Subject.SUSPECT, at)));
  }

  /** The index finds what reading every registration finds. */
  @Property(tries = 400)
  void the_index_finds_what_reading_every_registration_finds(
      @ForAll("registers") List<Registration> register,
      @ForAll("probes") VehicleProbe probe,
      @ForAll History history) {
    Map<String, Registration> last = new LinkedHashMap<>();
    register.forEach(r -> last.put(r.reference().text(), r));
    List<String> expected = new ArrayList<>();
    boolean current =
        history == History.CURRENT_ONLY && probe.at().toLocalDate().isBefore(NOW.toLocalDate());
    LocalDateTime time = current ? NOW : probe.at();
    for (Registration r : last.values()) {
      if (r.header().status() != Status.BLOCKED
          && r.validity().holds(time)
          && answers(r.at(time), probe)) {
        expected.add(r.reference().text());
      }
    }
    List<VehicleHit> hits = new SmallRegister(register).search(probe, NOW, history, NOT_BLOCKED);
    assertThat(references(hits)).containsExactlyInAnyOrderElementsOf(expected);
    hits.forEach(
        h -> {
          assertThat(h.registration()).isEqualTo(last.get(h.reference().text()).at(time));
          assertThat(h.basis() == VehicleHit.Basis.CURRENT).isEqualTo(current);
        });
  }

  @Provide
  Arbitrary<String> companies() {
    Arbitrary<String> word =
        Arbitraries.of(
            "Hadžić",
            "Hadzic",
            "Хаџић",
            "Auto",
            "Haus",
            "Autohaus",
            "De",
            "Luca",
            "Deluca",
            "Di",
            "&",
            "24",
            "240",
            "H",
            "Ծառ",
            "d.o.o.",
            "EOOD",
            "GmbH",
            "& Co.",
            "KG",
            "Gesellschaft",
            "mbH",
            "Мюллер",
            "Mueller",
            "Müler");
    return Arbitraries.oneOf(
        word.list().ofMinSize(1).ofMaxSize(4).map(words -> String.join(" ", words)),
        Arbitraries.of("De Luca", "Di Luca", "Deluca", "Luca", "Auto Haus", "Autohaus"));
  }

  /** Terms of a company's name gather every one that is the same. */
  @Property(tries = 2_000)
  void a_company_is_found_if_its_name_is_the_same_and_else_not(
      @ForAll("companies") String held, @ForAll("companies") String asked) {
    Assume.that(!Names.ofCompany(asked).words().isEmpty()); // signs alone are refused
    boolean same = Names.ofCompany(asked).compare(Names.ofCompany(held)) == Names.Agreement.SAME;
    Registration one = registration().holder(new Company(held)).build();
    assertThat(search(company(asked), one)).hasSize(same ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"name, c065", "company, =donau"})
  void companies_as_an_earlier_build_indexed_them_are_refused_not_missed(String field, String term)
      throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document document = new Document();
      document.add(new StringField(field, term, Field.Store.NO));
      writer.addDocument(document);
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader segment = reader.leaves().getFirst().reader();
        SegmentQuery<VehicleHit> query =
            new VehicleIndex().query(company("Auto"), NOW, History.KEPT, RecordFilter.EVERY_RECORD);
        assertThatThrownBy(() -> query.search(segment, new ArrayList<>()))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("as an earlier build did it: load the register into a new store");
      }
    }
  }

  private static boolean answers(Registration then, VehicleProbe probe) {
    return switch (probe) {
      case ByPlate p ->
          p.readings().stream().anyMatch(reading -> reading.plate().equals(then.plate()));
      case ByVin v -> v.vin().equals(then.vin());
      case ByHolder h ->
          java.util.stream.Stream.concat(then.holders().stream(), then.owners().stream())
              .anyMatch(holding -> sameParty(holding, h.party()));
    };
  }

  private static boolean sameParty(Holding holding, Party asked) {
    if (asked instanceof Person a && holding.party() instanceof Person p) {
      return a.born().equals(p.born())
          && Names.ofPerson(a.name()).compare(Names.ofPerson(p.name()))
              != Names.Agreement.DIFFERENT;
    }
    return asked instanceof Company a
        && holding.party() instanceof Company c
        && Names.ofCompany(a.name()).compare(Names.ofCompany(c.name())) == Names.Agreement.SAME;
  }
}
