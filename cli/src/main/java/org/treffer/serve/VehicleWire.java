package org.treffer.serve;

import java.util.ArrayList;
import java.util.List;
import org.treffer.format.vehicle.VehicleHitJson;
import org.treffer.format.vehicle.VehicleJson;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import org.treffer.record.Reference;
import org.treffer.record.Subject;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Party;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.plate.Plate;
import org.treffer.vehicle.plate.Reading;
import org.treffer.vehicle.vin.Vin;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Plates, chassis numbers and holders, and the registrations that answer. */
final class VehicleWire implements CategoryWire {

  private static final JsonFactory JSON = new JsonFactory();

  private final VehicleHitJson answers = new VehicleHitJson();

  @Override
  public Category category() {
    return Vehicles.CATEGORY;
  }

  @Override
  public void writeProbe(Probe probe, JsonGenerator json) {
    if (!(probe instanceof VehicleProbe vehicle)) {
      throw new IllegalArgumentException("probe " + probe.reference() + " asks for no vehicle");
    }
    json.writeStringProperty("reference", vehicle.reference().text());
    json.writeStringProperty("at", vehicle.at().toString());
    switch (vehicle) {
      case VehicleProbe.ByPlate plate -> write(plate, json);
      case VehicleProbe.ByVin vin -> json.writeStringProperty("vin", vin.vin().text());
      case VehicleProbe.ByHolder holder -> write(holder, json);
    }
  }

  private static void write(VehicleProbe.ByPlate probe, JsonGenerator json) {
    json.writeStringProperty("country", probe.country().code());
    json.writeArrayPropertyStart("plates");
    for (Reading reading : probe.readings()) {
      json.writeStartObject();
      json.writeStringProperty("country", reading.plate().country().code());
      json.writeStringProperty("key", reading.plate().key());
      json.writeStringProperty("read", reading.kind().name());
      json.writeStringProperty("series", reading.series());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(VehicleProbe.ByHolder probe, JsonGenerator json) {
    json.writeStringProperty("role", probe.role().text());
    switch (probe.party()) {
      case Company company -> json.writeStringProperty("company", company.name());
      case Person person -> {
        json.writeStringProperty("surname", person.surname());
        json.writeStringProperty("firstNames", person.firstNames());
        json.writeStringProperty("born", person.born().toString());
      }
    }
  }

  @Override
  public Probe readProbe(Body body) {
    Reference reference = body.parsed("reference", Reference::new);
    if (body.has("plates")) {
      List<Reading> readings = body.objects("plates").stream().map(VehicleWire::reading).toList();
      if (readings.isEmpty()) {
        throw new IllegalArgumentException("field plates: at least one is expected");
      }
      return new VehicleProbe.ByPlate(
          reference, body.parsed("country", Country::new), readings, body.time("at"));
    }
    if (body.has("vin")) {
      return new VehicleProbe.ByVin(reference, body.parsed("vin", Vin::new), body.time("at"));
    }
    Party party =
        body.has("company")
            ? body.parsed("company", Company::new)
            : Person.of(body.text("surname"), body.text("firstNames"), body.day("born"));
    return new VehicleProbe.ByHolder(
        reference, party, body.parsed("role", VehicleWire::role), body.time("at"));
  }

  /** What was odd about a plate as typed is told to who typed it, and does not travel. */
  private static Reading reading(Body body) {
    Plate plate = new Plate(body.parsed("country", Country::new), body.text("key"));
    return new Reading(
        plate, body.constant("read", Reading.Kind.class), body.text("series"), List.of());
  }

  private static Subject role(String text) {
    for (Subject subject : Subject.values()) {
      if (subject.text().equals(text)) {
        return subject;
      }
    }
    throw new IllegalArgumentException("'" + text + "' is no role");
  }

  @Override
  public void writeHit(Hit hit, JsonGenerator json) {
    if (!(hit instanceof VehicleHit vehicle)) {
      throw new IllegalArgumentException("hit " + hit.reference() + " is no vehicle");
    }
    json.writeStringProperty("foundBy", vehicle.foundBy());
    json.writeStringProperty("basis", vehicle.basis().name());
    json.writeNumberProperty("rank", vehicle.rank());
    json.writeName("registration");
    answers.write(
        new VehicleHit(vehicle.registration(), "", VehicleHit.Basis.AT_THE_TIME, 1), json);
  }

  @Override
  public Hit readHit(Body body) {
    return new VehicleHit(
        registration(body.object("registration")),
        body.text("foundBy"),
        body.constant("basis", VehicleHit.Basis.class),
        body.whole("rank"));
  }

  private static Registration registration(Body body) {
    List<String> unknown = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body.json())) {
      return new VehicleJson().read(parser, unknown::add);
    }
  }
}
