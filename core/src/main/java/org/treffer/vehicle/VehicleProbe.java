package org.treffer.vehicle;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Probe;
import org.treffer.record.Reference;
import org.treffer.record.Subject;
import org.treffer.vehicle.name.Names;
import org.treffer.vehicle.plate.Plate;
import org.treffer.vehicle.plate.PlateReader;
import org.treffer.vehicle.plate.Reading;
import org.treffer.vehicle.vin.Vin;
import org.treffer.vehicle.vin.VinReading;

/**
 * What is asked about vehicles: a full plate, a full chassis number, or a holder or owner by full
 * identifiers; and for which time. Nothing partial can be one (Decision 2008/615/JHA, Article 12).
 */
public sealed interface VehicleProbe extends Probe {

  /** The time asked for, in UTC until {@link #in} says what it is where a register lies. */
  LocalDateTime at();

  /** The same question with the moment asked for told in a zone's civil time instead of UTC. */
  default VehicleProbe in(ZoneId zone) {
    LocalDateTime there = at().atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime();
    return switch (this) {
      case ByPlate p -> new ByPlate(p.reference(), p.country(), p.readings(), there);
      case ByVin v -> new ByVin(v.reference(), v.vin(), there);
      case ByHolder h -> new ByHolder(h.reference(), h.party(), h.role(), there);
    };
  }

  /**
   * A full registration number; asked of the country of the plate alone.
   *
   * @param reference the requester's number
   * @param country the country of the plate
   * @param readings the keys it can mean, as typed first
   * @param at the time asked for
   */
  record ByPlate(Reference reference, Country country, List<Reading> readings, LocalDateTime at)
      implements VehicleProbe {

    /** Copies the list. */
    public ByPlate {
      readings = List.copyOf(readings);
    }

    /**
     * Reads a plate.
     *
     * @throws BadInput if it is not a full one
     */
    public static ByPlate of(
        Reference reference, PlateReader reader, Country country, String typed, LocalDateTime at) {
      return new ByPlate(reference, country, reader.search(country, typed), at);
    }

    @Override
    public byte[] payload() {
      String keys = readings.stream().map(r -> r.plate().toString()).collect(joining(","));
      return ("plate " + keys + " " + at).getBytes(StandardCharsets.UTF_8);
    }

    /** The reading of a key, in words; empty for what was typed. */
    public String foundBy(Plate plate) {
      for (Reading reading : readings) {
        if (reading.plate().equals(plate) && reading.kind() != Reading.Kind.AS_TYPED) {
          return reading.plate().key() + ": " + reading.kind().text();
        }
      }
      return "";
    }
  }

  /**
   * A full chassis number; asked of one country or of all.
   *
   * @param reference the requester's number
   * @param vin the number
   * @param at the time asked for
   */
  record ByVin(Reference reference, Vin vin, LocalDateTime at) implements VehicleProbe {

    @Override
    public byte[] payload() {
      return ("vin " + vin + " " + at).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a chassis number.
     *
     * @throws BadInput if it is not a full one
     */
    public static ByVin of(Reference reference, String typed, LocalDateTime at) {
      return new ByVin(reference, VinReading.searched(typed).vin(), at);
    }
  }

  /**
   * A holder or owner by full identifiers (Regulation (EU) 2024/982, Article 17): a person's name
   * and date of birth, or a company's name. Only suspects and convicted persons may be searched so,
   * and only where the asked state's rules allow it.
   *
   * @param reference the requester's number
   * @param party who
   * @param role what the person is in the case
   * @param at the time asked for
   */
  record ByHolder(Reference reference, Party party, Subject role, LocalDateTime at)
      implements VehicleProbe {

    private static final String RULE = "(Regulation (EU) 2024/982, Article 17)";
    private static final String WILDCARDS = "*?%#…";

    /**
     * Checks that the identifiers are full and the role allows the search.
     *
     * @throws BadInput naming the rule
     */
    public ByHolder {
      if (role != Subject.SUSPECT && role != Subject.CONVICTED) {
        throw new BadInput(
            "holder search: only for suspects and convicted persons, not for role "
                + role.name().toLowerCase(Locale.ROOT)
                + " "
                + RULE);
      }
      String name = party.name();
      if (name.chars().anyMatch(c -> WILDCARDS.indexOf(c) >= 0)) {
        throw new BadInput("holder search: a full name without wildcards " + RULE);
      }
      if (party instanceof Person person) {
        if (person.born().equals(Validity.UNKNOWN_DAY)) {
          throw new BadInput("holder search: a person's name and date of birth " + RULE);
        }
        if (Names.ofPerson(name).words().size() < 2) {
          throw new BadInput("holder search: first name and surname, not '" + name + "' " + RULE);
        }
      } else if (Names.ofCompany(name).words().isEmpty()) {
        throw new BadInput("holder search: a company's full name, not '" + name + "' " + RULE);
      }
    }

    @Override
    public byte[] payload() {
      String who =
          party instanceof Person person ? person.name() + " " + person.born() : party.name();
      return ("owner " + who + " " + at).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A person.
     *
     * @throws BadInput if the identifiers are not full, or the role does not allow the search
     */
    public static ByHolder person(
        Reference reference, String name, LocalDate born, Subject role, LocalDateTime at) {
      return new ByHolder(reference, full(() -> Person.of(name, "", born)), role, at);
    }

    /**
     * A company.
     *
     * @throws BadInput if the name is not full, or the role does not allow the search
     */
    public static ByHolder company(
        Reference reference, String name, Subject role, LocalDateTime at) {
      return new ByHolder(reference, full(() -> new Company(name)), role, at);
    }

    /** Somebody whom no register could hold is no full identifier. */
    private static Party full(Supplier<Party> party) {
      try {
        return party.get();
      } catch (IllegalArgumentException e) {
        throw new BadInput(
            "holder search: full identifiers are needed: " + e.getMessage() + " " + RULE, e);
      }
    }
  }
}
