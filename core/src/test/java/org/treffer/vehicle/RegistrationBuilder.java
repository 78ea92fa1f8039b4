package org.treffer.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.vehicle.plate.PlateFacts;
import org.treffer.vehicle.plate.PlateReader;
import org.treffer.vehicle.vin.Vin;

/** Builds registrations for tests: a plain one, changed where a test says so. */
public final class RegistrationBuilder {

  private String reference = "SI-V-0000001";
  private Country country = Country.of("SI");
  private String printed = "LJ AB-123";
  private String vin = "WVWZZZ1KZAW000001";
  private Validity validity = Validity.since(LocalDate.of(2015, 3, 1));
  private final List<Holding> holders = new ArrayList<>();
  private final List<Holding> owners = new ArrayList<>();
  private VehicleData vehicle = VehicleData.NONE;
  private List<String> documents = List.of();
  private Insurance insurance = Insurance.NONE;
  private Theft theft = Theft.NONE;
  private Header header =
      Header.of(Ground.of(Event.TAKEN, LocalDate.of(2015, 3, 1), Subject.UNKNOWN));

  /** A registration of Slovenia without holder or owner. */
  public static RegistrationBuilder registration() {
    return new RegistrationBuilder();
  }

  public RegistrationBuilder reference(String text) {
    reference = text;
    return this;
  }

  public RegistrationBuilder plate(String code, String text) {
    country = Country.of(code);
    printed = text;
    return this;
  }

  public RegistrationBuilder vin(String text) {
    vin = text;
    return this;
  }

  public RegistrationBuilder valid(Validity period) {
    validity = period;
    return this;
  }

  public RegistrationBuilder valid(String first, String last) {
    return valid(Validity.ofDays(LocalDate.parse(first), LocalDate.parse(last)));
  }

  public RegistrationBuilder since(String first) {
    return valid(Validity.since(LocalDate.parse(first)));
  }

  public RegistrationBuilder holder(Party party) {
    return holder(party, validity, Status.ACTIVE);
  }

  public RegistrationBuilder holder(Party party, Validity period, Status status) {
    holders.add(new Holding(party, Address.NONE, period, status));
    return this;
  }

  public RegistrationBuilder owner(Party party) {
    owners.add(new Holding(party, Address.NONE, validity, Status.ACTIVE));
    return this;
  }

  public RegistrationBuilder vehicle(VehicleData data) {
    vehicle = data;
    return this;
  }

  public RegistrationBuilder documents(String... numbers) {
    documents = List.of(numbers);
    return this;
  }

  public RegistrationBuilder insurance(Insurance value) {
    insurance = value;
    return this;
  }

  public RegistrationBuilder theft(Theft value) {
    theft = value;
    return this;
  }

  public RegistrationBuilder header(Header value) {
    header = value;
    return this;
  }

  public Registration build() {
    return new Registration(
        new Reference(reference),
        header,
        PlateReader.stored(country, printed).plate(),
        printed,
        PlateFacts.sign(country),
        new Vin(vin),
        validity,
        holders,
        owners,
        vehicle,
        documents,
        insurance,
        theft);
  }
}
