package org.treffer.format.vehicle.message;

import java.time.LocalDateTime;
import java.util.Locale;
import org.treffer.format.vehicle.RegistrationXmlWriter;
import org.treffer.format.vehicle.VehicleSchema;
import org.treffer.format.xml.XmlOutput;
import org.treffer.vehicle.VehicleHit;

/** Writes requests and answers. */
final class VehicleMessageWriter {

  private VehicleMessageWriter() {}

  static String write(VehicleRequest request) {
    XmlOutput xml = started(VehicleSchema.REQUEST);
    search(request, xml);
    return ended(xml);
  }

  static String write(VehicleAnswer answer) {
    XmlOutput xml = started(VehicleSchema.ANSWER);
    search(answer.request(), xml);
    xml.start("result").text("status", answer.status().name().toLowerCase(Locale.ROOT));
    xml.text("reason", answer.reason());
    moment(answer.answered(), "date", "time", xml);
    xml.end();
    answer.vehicles().forEach(vehicle -> found(vehicle, xml));
    return ended(xml);
  }

  private static XmlOutput started(String root) {
    return new XmlOutput(0).start(root, "xmlns", VehicleSchema.NAMESPACE);
  }

  private static String ended(XmlOutput xml) {
    return XmlOutput.DECLARATION + xml.end();
  }

  private static void search(VehicleRequest request, XmlOutput xml) {
    xml.start("header").text("request_id", request.id());
    xml.text("requesting", request.requesting().code());
    request.requested().forEach(state -> xml.text("requested", state.code()));
    moment(request.sent(), "date", "time", xml);
    xml.text("purpose", request.purpose().text()).text("user", request.user()).end();
    xml.start("search");
    key(request.key(), xml);
    moment(request.at(), "reference_date", "reference_time", xml);
    xml.end();
  }

  private static void key(VehicleKey key, XmlOutput xml) {
    switch (key) {
      case VehicleKey.Plate plate ->
          xml.text("licence_number", plate.number()).text("country", plate.country().code());
      case VehicleKey.Chassis chassis -> xml.text("vin", chassis.number());
      case VehicleKey.Person person ->
          xml.start("holder")
              .text("name", person.name())
              .text("birth_date", person.born().toString())
              .text("role", person.role().text())
              .end();
      case VehicleKey.Company company ->
          xml.start("holder")
              .text("company", company.name())
              .text("role", company.role().text())
              .end();
    }
  }

  private static void moment(LocalDateTime at, String date, String time, XmlOutput xml) {
    xml.text(date, at.toLocalDate().toString()).text(time, SearchXml.TIME.format(at));
  }

  private static void found(VehicleHit hit, XmlOutput xml) {
    xml.start("vehicle");
    new RegistrationXmlWriter(xml).write(hit.registration());
    if (hit.basis() == VehicleHit.Basis.CURRENT) {
      xml.text("current", "true");
    }
    xml.text("found_by", hit.foundBy());
    if (hit.rank() != 1) {
      xml.text("rank", Integer.toString(hit.rank()));
    }
    xml.end();
  }
}
