package org.treffer.format.vehicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.treffer.format.xml.XmlElement;
import org.treffer.record.Header;
import org.treffer.record.Status;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleData;

/**
 * Reads a registration from an element {@code vehicle}: the data elements of Decision 2008/616/JHA,
 * Annex chapter 3, under names of our own; {@link RegistrationXmlWriter} writes it.
 *
 * <p>Not carried: what data-protection rules decide on, but that data are disputed, and blocked
 * holders, which no message tells. A period without a start is one of which nothing is told.
 */
public final class RegistrationXml {

  private static final Set<String> KNOWN =
      Set.of(
          "registration_id",
          "licence_number",
          "country",
          "sign",
          "vin",
          "start",
          "end",
          "disputed",
          "make",
          "commercial_type",
          "category",
          "colour",
          "first_registration",
          "status",
          "status_start",
          "kilowatts",
          "capacity",
          "licence_number_type",
          "document_id",
          "holder",
          "owner",
          "insurance",
          "theft",
          "current",
          "found_by",
          "rank");

  private final XmlElement vehicle;
  private final RegistrationFields fields = new RegistrationFields();

  private RegistrationXml(XmlElement vehicle) {
    this.vehicle = vehicle;
  }

  /**
   * Reads a registration.
   *
   * @param vehicle the element
   * @param warnings takes what is odd about one that is taken all the same
   * @throws IllegalArgumentException if an element is missing or wrong; the message names it
   */
  public static Registration read(XmlElement vehicle, Consumer<String> warnings) {
    return new RegistrationXml(vehicle).registration(warnings);
  }

  private Registration registration(Consumer<String> warnings) {
    if (!vehicle.name().equals("vehicle")) {
      throw new IllegalArgumentException("element vehicle is missing: " + named(vehicle.name()));
    }
    vehicle.beyond(KNOWN).forEach(n -> warnings.accept("element " + named(n) + " is passed over"));
    fields.reference = vehicle.needed("registration_id");
    fields.plate = vehicle.needed("licence_number");
    fields.country = vehicle.needed("country");
    fields.sign = vehicle.needed("sign");
    fields.vin = vehicle.needed("vin");
    fields.validFrom = vehicle.needed("start");
    fields.validTo = vehicle.text("end");
    data();
    vehicle.all("document_id").forEach(id -> fields.documents.add(id.text().strip()));
    vehicle.all("holder").forEach(h -> fields.holders.add(holding(h)));
    vehicle.all("owner").forEach(o -> fields.owners.add(holding(o)));
    vehicle.only("insurance").ifPresent(this::insurance);
    vehicle.only("theft").ifPresent(this::theft);
    Validity validity = fields.validity();
    return fields.registration(header(validity), validity, warnings);
  }

  private Header header(Validity validity) {
    Header plain = RegistrationFields.plainHeader(validity);
    return switch (vehicle.text("disputed")) {
      case "" -> plain;
      case "true" -> new Header(Status.DISPUTED, plain.born(), plain.grounds());
      default -> throw new IllegalArgumentException("element disputed: true, or left out");
    };
  }

  private void data() {
    fields.make = vehicle.text("make");
    fields.type = vehicle.text("commercial_type");
    fields.category = vehicle.text("category");
    fields.colour = choice("colour", VehicleData.Colour.class, VehicleData.Colour.NOT_STATED);
    fields.firstRegistration = vehicle.text("first_registration");
    fields.state = choice("status", VehicleData.State.class, VehicleData.State.NOT_STATED);
    fields.stateFrom = vehicle.text("status_start");
    fields.kilowatts = number("kilowatts");
    fields.cubicCentimetres = number("capacity");
    fields.plateType = vehicle.text("licence_number_type");
  }

  private int number(String name) {
    String text = vehicle.text(name);
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException("element " + name + " is no whole number");
    }
    return Integer.parseInt(text);
  }

  private <E extends Enum<E>> E choice(String name, Class<E> choices, E none) {
    return choice(vehicle, name, choices, none);
  }

  private static <E extends Enum<E>> E choice(
      XmlElement in, String name, Class<E> choices, E none) {
    String text = in.text(name);
    if (text.isEmpty()) {
      return none;
    }
    List<String> all = new ArrayList<>();
    for (E one : choices.getEnumConstants()) {
      String word = one.name().toLowerCase(Locale.ROOT);
      if (word.equals(text)) {
        return one;
      }
      all.add(word);
    }
    throw new IllegalArgumentException("element " + name + ": one of " + String.join(", ", all));
  }

  private static HoldingFields holding(XmlElement element) {
    HoldingFields holding = new HoldingFields();
    holding.company = element.text("company");
    if (holding.company.isEmpty()) {
      holding.surname = element.needed("surname");
    }
    holding.firstNames = element.text("first_names");
    holding.gender = choice(element, "gender", Person.Gender.class, Person.Gender.NOT_STATED);
    holding.born = Periods.day("birth_date", element.text("birth_date"));
    holding.birthplace = element.text("birthplace");
    element
        .only("address")
        .ifPresent(
            address -> {
              holding.street = address.text("street");
              holding.houseNumber = address.text("house_number");
              holding.postcode = address.text("postcode");
              holding.place = address.text("place");
              holding.country = address.text("country");
            });
    holding.from = start(element);
    holding.to = element.text("end");
    return holding;
  }

  private void insurance(XmlElement element) {
    fields.insurer = element.needed("company");
    fields.policy = element.text("number");
    fields.insurerAddress = element.text("address");
    fields.insuredFrom = start(element);
    fields.insuredTo = element.text("end");
  }

  private void theft(XmlElement element) {
    fields.stolen = element.needed("what");
    fields.theftReport = element.text("number");
    fields.stolenFrom = start(element);
    fields.stolenTo = element.text("end");
  }

  /** The start of a period; one of which nothing is told begins with the first day there is. */
  private static String start(XmlElement element) {
    String start = element.text("start");
    if (!start.isEmpty()) {
      return start;
    }
    if (!element.text("end").isEmpty()) {
      throw new IllegalArgumentException(
          "element start is missing in " + element.name() + ", which has an end");
    }
    return Validity.NOT_STATED.fromText();
  }

  private static String named(String name) {
    return name.length() > 40 ? "of a long name" : name;
  }
}
