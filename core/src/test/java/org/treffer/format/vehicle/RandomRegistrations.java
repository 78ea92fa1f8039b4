package org.treffer.format.vehicle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.treffer.record.Status;
import org.treffer.vehicle.Address;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Insurance;
import org.treffer.vehicle.Party;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.RegistrationBuilder;
import org.treffer.vehicle.Theft;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleData;

/** Registrations of every kind that a message carries whole. */
public final class RandomRegistrations {

  private static final List<String> TEXTS =
      List.of("Kovač", "a & \"b\" <c>", "Ђорђевић", "1", "Šmit-Ö", "x\uD83D\uDE97");

  private final Random random;

  private RandomRegistrations(Random random) {
    this.random = random;
  }

  /** A registration. */
  public static Registration one(Random random) {
    return new RandomRegistrations(random).registration();
  }

  private Registration registration() {
    Validity validity = validity();
    RegistrationBuilder builder =
        RegistrationBuilder.registration()
            .reference("SI-V-" + random.nextInt(1_000))
            .valid(validity)
            .vehicle(vehicle());
    if (random.nextBoolean()) {
      builder.plate("RS", "ВР 123-АА");
    }
    if (random.nextBoolean()) {
      builder.documents("D-1", text());
    }
    if (random.nextBoolean()) {
      builder.insurance(new Insurance(text(), optional(), optional(), period()));
    }
    if (random.nextBoolean()) {
      builder.theft(new Theft("vehicle", optional(), period()));
    }
    Registration plain = builder.header(RegistrationFields.plainHeader(validity)).build();
    return new Registration(
        plain.reference(),
        plain.header(),
        plain.plate(),
        plain.printed(),
        plain.sign(),
        plain.vin(),
        plain.validity(),
        holdings(),
        holdings(),
        plain.vehicle(),
        plain.documents(),
        plain.insurance(),
        plain.theft());
  }

  private List<Holding> holdings() {
    return random.ints(random.nextInt(3)).mapToObj(i -> holding()).toList();
  }

  private Holding holding() {
    Party party =
        random.nextBoolean()
            ? new Company(text())
            : new Person(
                text(), optional(), day(), Person.Gender.values()[random.nextInt(3)], optional());
    Address address =
        random.nextBoolean()
            ? Address.NONE
            : new Address(optional(), optional(), optional(), text(), optional());
    return new Holding(party, address, period(), Status.ACTIVE);
  }

  private VehicleData vehicle() {
    return new VehicleData(
        optional(),
        optional(),
        random.nextBoolean() ? "M1" : "",
        VehicleData.Colour.values()[random.nextInt(11)],
        day(),
        VehicleData.State.values()[random.nextInt(6)],
        day(),
        random.nextInt(3) * 55,
        random.nextInt(3) * 700,
        optional());
  }

  private LocalDate day() {
    return random.nextBoolean()
        ? Validity.UNKNOWN_DAY
        : LocalDate.of(1990, 1, 1).plusDays(random.nextInt(10_000));
  }

  private Validity validity() {
    LocalDate first = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(5_000));
    return switch (random.nextInt(3)) {
      case 0 -> Validity.since(first);
      case 1 -> Validity.ofDays(first, first.plusDays(random.nextInt(2_000)));
      default -> {
        LocalDateTime start = first.atTime(10, random.nextInt(60));
        yield new Validity(start, start.plusMinutes(1 + random.nextInt(100_000)));
      }
    };
  }

  private Validity period() {
    return random.nextInt(3) == 0 ? Validity.NOT_STATED : validity();
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private String optional() {
    return random.nextBoolean() ? "" : text();
  }
}
