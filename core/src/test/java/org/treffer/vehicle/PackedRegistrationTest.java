package org.treffer.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.vehicle.RegistrationBuilder.registration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Origin;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;
import org.treffer.record.Status;
import org.treffer.record.Subject;

class PackedRegistrationTest {

  @Provide
  Arbitrary<Validity> periods() {
    Arbitrary<LocalDateTime> times =
        Arbitraries.longs()
            .between(0, 100L * 365 * 24 * 60)
            .map(m -> Validity.FIRST.plusMinutes(m % 3 == 0 ? m / 1440 * 1440 : m));
    return Combinators.combine(times, Arbitraries.longs().between(0, 5_000_000))
        .as(
            (from, length) ->
                new Validity(from, length == 0 ? Validity.NO_END : from.plusMinutes(length)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("", "Ana", "Đurđević", "Ψαρράς 12", "Ул. Маршал Тито", "x".repeat(200));
  }

  @Provide
  Arbitrary<Holding> holdings() {
    Arbitrary<LocalDate> days =
        Arbitraries.of(
            Validity.UNKNOWN_DAY,
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1987, 6, 5));
    Arbitrary<Party> parties =
        Combinators.combine(texts(), texts(), days, Arbitraries.of(Person.Gender.values()))
            .as(
                (surname, first, born, gender) ->
                    gender == Person.Gender.NOT_STATED && !surname.isEmpty()
                        ? new Company(surname)
                        : new Person("S" + surname.replace("x", ""), first, born, gender, first));
    Arbitrary<Address> addresses =
        Combinators.combine(texts(), texts(), Arbitraries.of("SI", "", "AT"))
            .as((street, place, country) -> new Address(street, "5a", "1000", place, country));
    return Combinators.combine(
            parties, addresses.injectDuplicates(0.1), periods(), Arbitraries.of(Status.values()))
        .as(Holding::new);
  }

  @Provide
  Arbitrary<Header> headers() {
    Arbitrary<Ground> grounds =
        Combinators.combine(
                Arbitraries.of(Event.values()),
                Arbitraries.integers().between(0, 65_535),
                Arbitraries.of(Subject.values()),
                Arbitraries.of("", "O09", "own-code"),
                Arbitraries.of(Origin.values()))
            .as((e, day, s, o, g) -> new Ground(e, Ground.FIRST_DAY.plusDays(day), s, o, g));
    return Combinators.combine(
            Arbitraries.of(Status.values()),
            Arbitraries.of(BirthMonth.UNKNOWN, new BirthMonth(1990, 0), new BirthMonth(2001, 12)),
            grounds.list().ofMinSize(1).ofMaxSize(5))
        .as(Header::new);
  }

  @Provide
  Arbitrary<Registration> registrations() {
    Arbitrary<VehicleData> vehicles =
        Combinators.combine(
                texts(),
                Arbitraries.of(VehicleData.Colour.values()),
                Arbitraries.of(VehicleData.State.values()),
                Arbitraries.of(Validity.UNKNOWN_DAY, LocalDate.of(1898, 1, 1), Ground.FIRST_DAY),
                Arbitraries.integers().between(0, 5_000))
            .as((t, c, s, d, n) -> new VehicleData(t, t, "M1", c, d, s, d, n, n, t));
    Arbitrary<List<Holding>> lists = holdings().list().ofMaxSize(3);
    return Combinators.combine(
            headers(),
            periods(),
            lists,
            lists,
            vehicles,
            periods(),
            Arbitraries.integers().between(0, 63))
        .as(
            (header, valid, holders, owners, vehicle, cover, choice) -> {
              RegistrationBuilder b = registration().header(header).valid(valid).vehicle(vehicle);
              holders.forEach(h -> b.holder(h.party(), h.validity(), h.status()));
              if ((choice & 1) != 0) {
                owners.forEach(h -> b.owner(h.party()));
              }
              if ((choice & 2) != 0) {
                b.documents("D-1", "D-2").vin("1152048731");
              }
              if ((choice & 4) != 0) {
                b.insurance(new Insurance("Zavarovalnica", "P", "Ljubljana", cover));
              }
              if ((choice & 8) != 0) {
                b.theft(new Theft("plate", "", cover)).plate("DE", "HH-A 123");
              }
              if ((choice & 16) != 0) {
                b.plate("RS", "ВР 123-АА");
              }
              return b.build();
            });
  }

  /** What a search asks before it unpacks is what the unpacked period says. */
  @Property
  void a_packed_registration_holds_when_its_period_does(
      @ForAll("registrations") Registration registration, @ForAll("periods") Validity other) {
    byte[] packed = PackedRegistration.pack(registration);
    Validity own = registration.validity();
    for (LocalDateTime time :
        List.of(
            own.from(),
            own.from().minusNanos(1),
            own.to(),
            own.to().minusSeconds(1),
            other.from(),
            Validity.LAST.plusYears(1))) {
      assertThat(PackedRegistration.held(packed, 0, PackedRegistration.minute(time)))
          .isEqualTo(own.holds(time));
    }
  }

  @Property(tries = 1000)
  void nothing_is_lost(@ForAll("registrations") Registration registration) {
    byte[] packed = PackedRegistration.pack(registration);
    byte[] shifted = new byte[packed.length + 7];
    System.arraycopy(packed, 0, shifted, 7, packed.length);
    assertThat(PackedRegistration.unpack(shifted, 7)).isEqualTo(registration);
  }

  @Property(tries = 300)
  void nothing_of_a_holding_is_lost(@ForAll("holdings") Holding holding) {
    Registration plain = registration().build();
    Registration held =
        new Registration(
            plain.reference(),
            plain.header(),
            plain.plate(),
            plain.printed(),
            "YU",
            plain.vin(),
            holding.validity(),
            List.of(holding),
            List.of(holding, holding),
            plain.vehicle(),
            plain.documents(),
            plain.insurance(),
            plain.theft());
    assertThat(PackedRegistration.unpack(PackedRegistration.pack(held), 0)).isEqualTo(held);
  }

  @Property(tries = 300)
  void nothing_of_a_header_is_lost(@ForAll("headers") Header header) {
    Registration registration = registration().header(header).build();
    assertThat(PackedRegistration.unpack(PackedRegistration.pack(registration), 0))
        .isEqualTo(registration);
  }

  /** The filter sees what packing the header gives. */
  @Property(tries = 300)
  void the_filter_sees_the_packed_header(@ForAll("headers") Header header) {
    byte[] packed = PackedRegistration.pack(registration().header(header).build());
    long[] seen = new long[Header.MOST_GROUNDS + 2];
    RecordFilter looking =
        (common, grounds, count) -> {
          seen[0] = common;
          seen[1] = count;
          System.arraycopy(grounds, 0, seen, 2, count);
          return count > 1;
        };
    boolean admitted =
        PackedRegistration.admitted(packed, 0, looking, new long[Header.MOST_GROUNDS]);
    assertThat(admitted).isEqualTo(header.grounds().size() > 1);
    assertThat(seen[0]).isEqualTo(PackedHeader.common(0, header));
    assertThat(seen[1]).isEqualTo(header.grounds().size());
    for (int i = 0; i < header.grounds().size(); i++) {
      assertThat(seen[2 + i]).isEqualTo(PackedHeader.ground(header.grounds().get(i)));
    }
  }

  @Test
  void a_usual_registration_takes_fewer_than_two_hundred_bytes() {
    Validity valid = Validity.since(LocalDate.of(2015, 3, 1));
    Registration usual =
        registration()
            .valid(valid)
            .holder(
                new Person(
                    "Kovačević", "Aleksandra", LocalDate.of(1980, 2, 3), Person.Gender.FEMALE, ""))
            .vehicle(
                new VehicleData(
                    "Volkswagen",
                    "Golf",
                    "M1",
                    VehicleData.Colour.GREY,
                    LocalDate.of(2010, 1, 1),
                    VehicleData.State.REGISTERED,
                    LocalDate.of(2015, 3, 1),
                    77,
                    1598,
                    "regular"))
            .documents("A1234567")
            .insurance(new Insurance("Zavarovalnica Triglav", "123456789", "", valid))
            .build();
    assertThat(PackedRegistration.pack(usual)).hasSizeLessThan(200);
  }
}
