package org.treffer.format.vehicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.treffer.format.xml.XmlOutput;
import org.treffer.record.Status;
import org.treffer.vehicle.Address;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Insurance;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Theft;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleData;
import org.treffer.vehicle.plate.PlateFacts;

/** Writes a registration as an element {@code vehicle} holds it; see {@link RegistrationXml}. */
public final class RegistrationXmlWriter {

  private final XmlOutput xml;

  /** A writer into an element that was started. */
  public RegistrationXmlWriter(XmlOutput xml) {
    this.xml = xml;
  }

  /**
   * Writes what the element holds; blocked holders are left out.
   *
   * @throws IllegalArgumentException if XML has no way to write one of its texts
   */
  public void write(Registration r) {
    xml.text("registration_id", r.reference().text()).text("licence_number", r.printed());
    xml.text("country", r.plate().country().code());
    xml.text("sign", r.sign().isEmpty() ? PlateFacts.sign(r.plate().country()) : r.sign());
    xml.text("vin", r.vin().text());
    xml.text("start", r.validity().fromText()).text("end", r.validity().toText());
    if (r.header().status() == Status.DISPUTED) {
      xml.text("disputed", "true");
    }
    data(r.vehicle());
    r.documents().forEach(id -> xml.text("document_id", id));
    holdings("holder", r.holders());
    holdings("owner", r.owners());
    insurance(r.insurance());
    theft(r.theft());
  }

  private void data(VehicleData v) {
    xml.text("make", v.make()).text("commercial_type", v.commercialType());
    xml.text("category", v.category());
    if (v.colour() != VehicleData.Colour.NOT_STATED) {
      xml.text("colour", v.colour().text());
    }
    xml.text("first_registration", day(v.firstRegistration()));
    if (v.state() != VehicleData.State.NOT_STATED) {
      xml.text("status", v.state().text());
    }
    xml.text("status_start", day(v.stateFrom()));
    xml.text("kilowatts", number(v.powerKilowatts()));
    xml.text("capacity", number(v.capacityCubicCentimetres()));
    xml.text("licence_number_type", v.plateType());
  }

  private void holdings(String name, List<Holding> holdings) {
    for (Holding holding : holdings) {
      if (holding.status() != Status.BLOCKED) {
        xml.start(name);
        party(holding);
        address(holding.address());
        period(holding.validity());
        xml.end();
      }
    }
  }

  private void party(Holding holding) {
    switch (holding.party()) {
      case Company company -> xml.text("company", company.name());
      case Person person -> {
        xml.text("surname", person.surname()).text("first_names", person.firstNames());
        if (person.gender() != Person.Gender.NOT_STATED) {
          xml.text("gender", person.gender().name().toLowerCase(Locale.ROOT));
        }
        xml.text("birth_date", day(person.born())).text("birthplace", person.birthplace());
      }
    }
  }

  private void address(Address address) {
    if (!address.equals(Address.NONE)) {
      xml.start("address").text("street", address.street());
      xml.text("house_number", address.houseNumber()).text("postcode", address.postcode());
      xml.text("place", address.place()).text("country", address.country()).end();
    }
  }

  private void insurance(Insurance insurance) {
    if (!insurance.company().isEmpty()) {
      xml.start("insurance").text("company", insurance.company());
      xml.text("number", insurance.number()).text("address", insurance.address());
      period(insurance.validity());
      xml.end();
    }
  }

  private void theft(Theft theft) {
    if (!theft.what().isEmpty()) {
      xml.start("theft").text("what", theft.what()).text("number", theft.number());
      period(theft.validity());
      xml.end();
    }
  }

  private void period(Validity validity) {
    if (!validity.equals(Validity.NOT_STATED)) {
      xml.text("start", validity.fromText()).text("end", validity.toText());
    }
  }

  private static String day(LocalDate day) {
    return day.equals(Validity.UNKNOWN_DAY) ? "" : day.toString();
  }

  private static String number(int number) {
    return number == 0 ? "" : Integer.toString(number);
  }
}
