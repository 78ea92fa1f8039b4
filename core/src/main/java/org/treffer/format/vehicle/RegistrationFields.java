package org.treffer.format.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Reference;
import org.treffer.record.Subject;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Insurance;
import org.treffer.vehicle.Plausibility;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Theft;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleData;
import org.treffer.vehicle.plate.PlateFacts;
import org.treffer.vehicle.plate.PlateReader;
import org.treffer.vehicle.plate.Reading;
import org.treffer.vehicle.vin.VinReading;

/** The fields of one registration, as a file gives them, and the registration they make. */
final class RegistrationFields {

  String reference = "";
  String plate = "";
  String country = "";
  String sign = "";
  String vin = "";
  String validFrom = "";
  String validTo = "";
  final List<HoldingFields> holders = new ArrayList<>(1);
  final List<HoldingFields> owners = new ArrayList<>(1);
  final List<String> documents = new ArrayList<>(1);

  String make = "";
  String type = "";
  String category = "";
  VehicleData.Colour colour = VehicleData.Colour.NOT_STATED;
  String firstRegistration = "";
  VehicleData.State state = VehicleData.State.NOT_STATED;
  String stateFrom = "";
  int kilowatts;
  int cubicCentimetres;
  String plateType = "";

  String insurer = "";
  String policy = "";
  String insurerAddress = "";
  String insuredFrom = "";
  String insuredTo = "";

  String stolen = "";
  String theftReport = "";
  String stolenFrom = "";
  String stolenTo = "";

  /** The header that a record without one has: registered on the day its period begins. */
  static Header plainHeader(Validity validity) {
    LocalDate first = validity.from().toLocalDate();
    LocalDate day = first.isAfter(Ground.LAST_DAY) ? Ground.LAST_DAY : first;
    return Header.of(Ground.of(Event.TAKEN, day, Subject.UNKNOWN));
  }

  /** The period of the registration. */
  Validity validity() {
    need("validFrom", validFrom);
    return Periods.of("validFrom", validFrom, validTo);
  }

  /**
   * The registration.
   *
   * @param warnings takes what is odd about a record that is taken all the same
   * @throws IllegalArgumentException if a field is missing or wrong; the message names it
   */
  Registration registration(Header header, Validity validity, Consumer<String> warnings) {
    need("reference", reference);
    need("plate", plate);
    need("country", country);
    need("vin", vin);
    Country of = in("country", () -> Country.of(country));
    Reading read = in("plate", () -> PlateReader.stored(of, plate));
    read.warnings().forEach(w -> warnings.accept("field plate: " + w));
    VinReading number = in("vin", () -> VinReading.of(vin));
    number.warnings().forEach(w -> warnings.accept("field vin: " + w));
    Registration registration =
        new Registration(
            in("reference", () -> new Reference(reference)),
            header,
            read.plate(),
            visible(plate, warnings),
            sign.isEmpty() ? PlateFacts.sign(of) : sign,
            number.vin(),
            validity,
            holdings("holders", holders, validity),
            holdings("owners", owners, validity),
            in("vehicle", this::vehicle),
            documents,
            in("insurance", () -> insurance(validity)),
            in("stolen", () -> theft(validity)));
    Plausibility.warnings(registration).forEach(warnings);
    return registration;
  }

  /** A plate as printed: marks that steer the direction of a text, or show nothing, are dropped. */
  private static String visible(String plate, Consumer<String> warnings) {
    String visible = plate.replaceAll("\\p{Cf}", "").strip();
    if (visible.length() < plate.strip().length()) {
      warnings.accept("field plate: holds characters that show nothing, which are dropped");
    }
    return visible;
  }

  private static void need(String field, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("field " + field + " is missing");
    }
  }

  private interface Value<T> {
    T make();
  }

  /** Says in which field a value is wrong. */
  private static <T> T in(String field, Value<T> value) {
    try {
      return value.make();
    } catch (IllegalArgumentException | BadInput e) {
      String message = e.getMessage();
      throw new IllegalArgumentException(
          message.startsWith("field ") ? message : "field " + field + ": " + message, e);
    }
  }

  private static List<Holding> holdings(String field, List<HoldingFields> all, Validity validity) {
    if (all.isEmpty()) {
      return List.of();
    }
    List<Holding> holdings = new ArrayList<>(all.size());
    for (HoldingFields one : all) {
      holdings.add(one.holding(field, validity));
    }
    return holdings;
  }

  private VehicleData vehicle() {
    return new VehicleData(
        make,
        type,
        category,
        colour,
        Periods.day("firstRegistration", firstRegistration),
        state,
        Periods.day("statusFrom", stateFrom),
        kilowatts,
        cubicCentimetres,
        plateType);
  }

  private Insurance insurance(Validity validity) {
    if (insurer.isEmpty()) {
      return Insurance.NONE;
    }
    Validity cover = insuredFrom.isEmpty() ? validity : period("insurance", insuredFrom, insuredTo);
    return new Insurance(insurer, policy, insurerAddress, cover);
  }

  private Theft theft(Validity validity) {
    if (stolen.isEmpty()) {
      return Theft.NONE;
    }
    Validity missing = stolenFrom.isEmpty() ? validity : period("stolen", stolenFrom, stolenTo);
    return new Theft(stolen, theftReport, missing);
  }

  private static Validity period(String field, String from, String to) {
    return Periods.of(field, from, to);
  }
}
