package org.treffer.format.vehicle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treffer.format.xml.XmlElement;
import org.treffer.format.xml.XmlInput;
import org.treffer.record.BadInput;
import org.treffer.record.RecordSource;
import org.treffer.vehicle.Registration;

/** The registrations of an extract; an element that is none is rejected with its line. */
final class VehicleXmlSource implements RecordSource<Registration> {

  private static final int VEHICLES_IN_A_BATCH = 200;

  private final XmlInput xml;

  /**
   * A source over a document.
   *
   * @throws BadInput if it is no extract: what an answer holds is another state's data
   */
  VehicleXmlSource(XmlInput xml) {
    this.xml = xml;
    String root = xml.root().name();
    if (!xml.namespace().equals(VehicleSchema.NAMESPACE) || !root.equals(VehicleSchema.REGISTER)) {
      throw new BadInput(
          xml.name()
              + ": no extract of a register: its root is "
              + VehicleSchema.REGISTER
              + " of namespace "
              + VehicleSchema.NAMESPACE);
    }
  }

  @Override
  public String name() {
    return xml.name();
  }

  @Override
  public Optional<Batch<Registration>> next() {
    List<XmlElement> vehicles = new ArrayList<>();
    Optional<XmlElement> next = xml.next();
    while (next.isPresent()) {
      vehicles.add(next.get());
      next = vehicles.size() < VEHICLES_IN_A_BATCH ? xml.next() : Optional.empty();
    }
    return vehicles.isEmpty() ? Optional.empty() : Optional.of(sink -> read(vehicles, sink));
  }

  private static void read(List<XmlElement> vehicles, Sink<Registration> sink) {
    for (XmlElement vehicle : vehicles) {
      int line = vehicle.line();
      try {
        sink.accept(line, RegistrationXml.read(vehicle, what -> sink.warn(line, what)));
      } catch (IllegalArgumentException e) {
        sink.reject(line, XmlElement.oneLine(e.getMessage()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
