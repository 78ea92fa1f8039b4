package org.treffer.format.vehicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.treffer.format.HeaderJson;
import org.treffer.record.Status;
import org.treffer.vehicle.Address;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Insurance;
import org.treffer.vehicle.Party;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Theft;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleData;
import org.treffer.vehicle.plate.PlateFacts;
import tools.jackson.core.JsonGenerator;

/** Writes a registration's fields; a field that holds nothing, or what is usual, is left out. */
final class VehicleJsonWriter {

  private final JsonGenerator json;

  VehicleJsonWriter(JsonGenerator json) {
    this.json = json;
  }

  /** A record, as it is loaded. */
  void record(Registration r) {
    key(r);
    if (!r.header().equals(RegistrationFields.plainHeader(r.validity()))) {
      HeaderJson.write(r.header(), json);
    }
    data(r);
  }

  /**
   * An answer: of what the data-protection rules decide on it tells only that data are disputed.
   */
  void answer(Registration r) {
    key(r);
    if (r.header().status() == Status.DISPUTED) {
      json.writeStringProperty("status", Status.DISPUTED.text());
    }
    data(r);
  }

  private void key(Registration r) {
    json.writeStringProperty("reference", r.reference().text());
    json.writeStringProperty("plate", r.printed());
    json.writeStringProperty("country", r.plate().country().code());
    if (!r.sign().equals(PlateFacts.sign(r.plate().country()))) {
      json.writeStringProperty("sign", r.sign());
    }
    json.writeStringProperty("vin", r.vin().text());
    json.writeStringProperty("validFrom", r.validity().fromText());
    text("validTo", r.validity().toText());
  }

  private void data(Registration r) {
    holdings("holders", r.holders(), r.validity());
    holdings("owners", r.owners(), r.validity());
    if (!r.vehicle().equals(VehicleData.NONE)) {
      vehicle(r.vehicle());
    }
    if (!r.documents().isEmpty()) {
      json.writeArrayPropertyStart("documents");
      r.documents().forEach(json::writeString);
      json.writeEndArray();
    }
    if (!r.insurance().equals(Insurance.NONE)) {
      insurance(r.insurance(), r.validity());
    }
    if (!r.theft().equals(Theft.NONE)) {
      theft(r.theft(), r.validity());
    }
  }

  private void text(String field, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(field, text);
    }
  }

  private void day(String field, LocalDate day) {
    if (!day.equals(Validity.UNKNOWN_DAY)) {
      json.writeStringProperty(field, day.toString());
    }
  }

  private void number(String field, int number) {
    if (number != 0) {
      json.writeNumberProperty(field, number);
    }
  }

  private void period(Validity validity, Validity usual) {
    if (!validity.equals(usual) && !validity.equals(Validity.NOT_STATED)) {
      json.writeStringProperty("from", validity.fromText());
      text("to", validity.toText());
    }
  }

  private void holdings(String list, List<Holding> holdings, Validity registration) {
    if (holdings.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart(list);
    for (Holding holding : holdings) {
      json.writeStartObject();
      party(holding.party());
      address(holding.address());
      period(holding.validity(), registration);
      if (holding.status() != Status.ACTIVE) {
        json.writeStringProperty("status", holding.status().text());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void party(Party party) {
    switch (party) {
      case Company company -> json.writeStringProperty("company", company.name());
      case Person person -> {
        json.writeStringProperty("name", person.name());
        json.writeStringProperty("surname", person.surname());
        text("firstNames", person.firstNames());
        day("born", person.born());
        if (person.gender() != Person.Gender.NOT_STATED) {
          json.writeStringProperty("gender", person.gender().name().toLowerCase(Locale.ROOT));
        }
        text("birthplace", person.birthplace());
      }
    }
  }

  private void address(Address address) {
    if (address.equals(Address.NONE)) {
      return;
    }
    json.writeObjectPropertyStart("address");
    text("street", address.street());
    text("houseNumber", address.houseNumber());
    text("postcode", address.postcode());
    text("place", address.place());
    text("country", address.country());
    json.writeEndObject();
  }

  private void vehicle(VehicleData v) {
    json.writeObjectPropertyStart("vehicle");
    text("make", v.make());
    text("type", v.commercialType());
    text("category", v.category());
    if (v.colour() != VehicleData.Colour.NOT_STATED) {
      json.writeStringProperty("colour", v.colour().text());
    }
    day("firstRegistration", v.firstRegistration());
    if (v.state() != VehicleData.State.NOT_STATED) {
      json.writeStringProperty("status", v.state().text());
    }
    day("statusFrom", v.stateFrom());
    number("kilowatts", v.powerKilowatts());
    number("cubicCentimetres", v.capacityCubicCentimetres());
    text("plateType", v.plateType());
    json.writeEndObject();
  }

  private void insurance(Insurance insurance, Validity registration) {
    json.writeObjectPropertyStart("insurance");
    text("company", insurance.company());
    text("number", insurance.number());
    text("address", insurance.address());
    period(insurance.validity(), registration);
    json.writeEndObject();
  }

  private void theft(Theft theft, Validity registration) {
    json.writeObjectPropertyStart("stolen");
    text("what", theft.what());
    text("number", theft.number());
    period(theft.validity(), registration);
    json.writeEndObject();
  }
}
