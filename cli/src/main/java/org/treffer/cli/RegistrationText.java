package org.treffer.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treffer.terminal.Table;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Insurance;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Theft;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleData;

/**
 * A registration as lines for a person: a line a fact, what is not told left out. Everything but
 * the first line is indented, so that a record is one block.
 */
final class RegistrationText {

  private static final String INDENT = "  ";

  private final Registration registration;
  private final List<String> lines = new ArrayList<>();

  private RegistrationText(Registration registration) {
    this.registration = registration;
  }

  /** The block of a record. */
  static List<String> of(Registration registration) {
    return new RegistrationText(registration).block();
  }

  /** What is reported stolen, plate or vehicle, each once; empty if nothing is. */
  static String stolen(Registration registration) {
    Theft theft = registration.theft();
    String reported = theft.equals(Theft.NONE) ? "" : stolen(theft.what(), from(theft.validity()));
    VehicleData vehicle = registration.vehicle();
    boolean vehicleToo =
        vehicle.state() == VehicleData.State.STOLEN && !reported.startsWith("VEHICLE");
    String alone = vehicleToo ? stolen("vehicle", vehicle.stateFrom()) : "";
    return Stream.of(reported, alone).filter(t -> !t.isEmpty()).collect(Collectors.joining("; "));
  }

  private static String stolen(String what, LocalDate from) {
    String stolen = (what.toUpperCase(Locale.ROOT) + " STOLEN").strip();
    return from.equals(Validity.UNKNOWN_DAY) ? stolen : stolen + " since " + from;
  }

  private static LocalDate from(Validity validity) {
    return validity.from().equals(Validity.FIRST)
        ? Validity.UNKNOWN_DAY
        : validity.from().toLocalDate();
  }

  private List<String> block() {
    lines.add(registration.reference().text());
    add("", stolen(registration) + reported());
    add("plate", registration.printed() + period(registration.validity()));
    vehicle(registration.vehicle());
    add("chassis number", registration.vin().text());
    add("documents", String.join(", ", registration.documents()));
    insurance(registration.insurance());
    people();
    return lines;
  }

  private String reported() {
    String number = registration.theft().number();
    return number.isEmpty() ? "" : ", report " + number;
  }

  private void vehicle(VehicleData vehicle) {
    String model = (vehicle.make() + " " + vehicle.commercialType()).strip();
    String colour =
        vehicle.colour() == VehicleData.Colour.NOT_STATED ? "" : vehicle.colour().text();
    add("vehicle", joined(model, colour, vehicle.category()));
    LocalDate first = vehicle.firstRegistration();
    add("first registered", first.equals(Validity.UNKNOWN_DAY) ? "" : first.toString());
  }

  private void insurance(Insurance insurance) {
    Validity covered = insurance.validity();
    String until = covered.open() ? "insured" : "insured until " + covered.toText();
    String number = insurance.number().isEmpty() ? "" : "number " + insurance.number();
    if (!insurance.equals(Insurance.NONE)) {
      add("", joined(until, insurance.company(), number));
    }
  }

  private void people() {
    if (registration.holders().equals(registration.owners())) {
      registration.holders().forEach(h -> person("holder and owner", h));
    } else {
      registration.holders().forEach(h -> person("holder", h));
      registration.owners().forEach(o -> person("owner", o));
    }
  }

  /** A period that is not told counts as the registration's own, so that one is not repeated. */
  private void person(String role, Holding holding) {
    boolean own = holding.validity().equals(registration.validity());
    add(role, holding.party().name() + (own ? "" : period(holding.validity())));
    String address = holding.address().printable();
    if (!address.isEmpty()) {
      wrapped(address, INDENT + INDENT);
    }
  }

  private static String period(Validity validity) {
    boolean known = !validity.from().equals(Validity.FIRST);
    if (validity.open()) {
      return known ? ", since " + validity.fromText() : "";
    }
    return (known ? ", from " + validity.fromText() : ",") + " to " + validity.toText();
  }

  private static String joined(String... texts) {
    return Stream.of(texts).filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
  }

  private void add(String name, String value) {
    if (!value.isEmpty()) {
      wrapped(name.isEmpty() ? value : name + ": " + value, INDENT);
    }
  }

  /** Breaks a long line at its blanks; what goes on is indented further. */
  private void wrapped(String text, String indent) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ")) {
      if (line.length() > indent.length() && line.length() + word.length() > Table.WIDTH) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(INDENT + INDENT);
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
  }
}
