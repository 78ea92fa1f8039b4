package org.treffer.serve;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.treffer.contact.Reply;
import org.treffer.format.vehicle.message.VehicleAnswer;
import org.treffer.format.vehicle.message.VehicleMessages;
import org.treffer.format.vehicle.message.VehicleRequest;
import org.treffer.record.Country;
import org.treffer.request.Officer;
import org.treffer.request.Request;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.plate.PlateReader;

/** A search for a vehicle or a holder as a message of this project's own schema. */
record VehicleXml(VehicleRequest message, Request request, List<String> notes)
    implements XmlRequest {

  static VehicleXml read(byte[] body, Envelope envelope, Country state) {
    VehicleRequest message = VehicleMessages.readRequest(BODY, new ByteArrayInputStream(body));
    message.requested().forEach(addressee -> XmlRequest.mustReach(state, addressee));
    envelope.mustAgree("Purpose", "purpose", message.purpose().text());
    envelope.mustAgree("Officer", "user", message.user());
    VehicleProbe probe = message.probe(new PlateReader(PlateReader.Ambiguity.ANSWER_EVERY_READING));
    Officer officer = new Officer(message.user());
    Request request =
        new Request(
            message.id(),
            message.requesting(),
            Vehicles.CATEGORY,
            probe,
            message.purpose(),
            envelope.text("Offence"),
            officer,
            envelope.requestedBy(officer),
            envelope.text("Case"),
            envelope.text("Agreement"),
            message.sent().toInstant(ZoneOffset.UTC));
    List<String> notes =
        probe instanceof VehicleProbe.ByPlate plate
            ? plate.readings().getFirst().warnings()
            : List.of();
    return new VehicleXml(message, request, List.copyOf(notes));
  }

  @Override
  public String notCarried() {
    return "";
  }

  @Override
  public String written(Reply reply, Instant at) {
    return VehicleMessages.write(
        VehicleAnswer.of(message, reply.answer(), LocalDateTime.ofInstant(at, ZoneOffset.UTC)));
  }
}
