package org.treffer.format.vehicle.message;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.treffer.format.vehicle.RegistrationXml;
import org.treffer.format.vehicle.VehicleSchema;
import org.treffer.format.xml.XmlElement;
import org.treffer.format.xml.XmlInput;
import org.treffer.record.BadInput;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleHit;

/** Reads requests and answers as {@code vehicle.xsd} describes them. */
public final class VehicleMessages {

  private VehicleMessages() {}

  /**
   * Reads a request.
   *
   * @param name what messages call it
   * @throws BadInput if it is none; the message names line and element
   */
  public static VehicleRequest readRequest(String name, InputStream in) {
    XmlInput xml = opened(name, in, VehicleSchema.REQUEST);
    XmlElement header = next(xml, "header");
    XmlElement search = next(xml, "search");
    Optional<XmlElement> further = xml.next();
    if (further.isPresent()) {
      throw new BadInput(
          name + ", line " + further.get().line() + ": a request ends behind element search");
    }
    return SearchXml.read(name, header, search);
  }

  /**
   * Reads an answer.
   *
   * @param name what messages call it
   * @param warnings hears what is odd about a vehicle that is taken all the same
   * @throws BadInput if it is none; the message names line and element
   */
  public static VehicleAnswer readAnswer(String name, InputStream in, Consumer<String> warnings) {
    XmlInput xml = opened(name, in, VehicleSchema.ANSWER);
    XmlElement header = next(xml, "header");
    VehicleRequest request = SearchXml.read(name, header, next(xml, "search"));
    XmlElement result = next(xml, "result");
    List<VehicleHit> vehicles = new ArrayList<>();
    Optional<XmlElement> vehicle = xml.next();
    while (vehicle.isPresent()) {
      vehicles.add(found(name, vehicle.get(), warnings));
      if (vehicles.size() > VehicleAnswer.MOST) {
        throw new BadInput(name + ": an answer holds at most " + VehicleAnswer.MOST + " vehicles");
      }
      vehicle = xml.next();
    }
    try {
      return new VehicleAnswer(
          request,
          status(result.needed("status")),
          result.text("reason"),
          SearchXml.moment(result, "date", "time"),
          vehicles);
    } catch (IllegalArgumentException e) {
      throw new BadInput(
          name + ", line " + result.line() + ": " + XmlElement.oneLine(e.getMessage()), e);
    }
  }

  private static XmlInput opened(String name, InputStream in, String root) {
    XmlInput xml = new XmlInput(name, in);
    if (!xml.root().name().equals(root) || !xml.namespace().equals(VehicleSchema.NAMESPACE)) {
      throw new BadInput(
          name + ": its root is not " + root + " of namespace " + VehicleSchema.NAMESPACE);
    }
    return xml;
  }

  private static XmlElement next(XmlInput xml, String element) {
    XmlElement next = xml.next().orElse(xml.root());
    if (!next.name().equals(element)) {
      throw new BadInput(
          xml.name() + ", line " + next.line() + ": element " + element + " is missing");
    }
    return next;
  }

  private static VehicleAnswer.Status status(String text) {
    for (VehicleAnswer.Status status : VehicleAnswer.Status.values()) {
      if (status.name().toLowerCase(Locale.ROOT).equals(text)) {
        return status;
      }
    }
    throw new IllegalArgumentException(
        "element status: found, not_found, not_authorised, not_available, timeout or error");
  }

  private static VehicleHit found(String name, XmlElement element, Consumer<String> warnings) {
    try {
      Registration registration = RegistrationXml.read(element, warnings);
      return new VehicleHit(
          registration,
          element.text("found_by"),
          word(element, "current", "true")
              ? VehicleHit.Basis.CURRENT
              : VehicleHit.Basis.AT_THE_TIME,
          word(element, "rank", "2") ? 2 : 1);
    } catch (IllegalArgumentException e) {
      throw new BadInput(
          name + ", line " + element.line() + ": " + XmlElement.oneLine(e.getMessage()), e);
    }
  }

  /** Whether an element stands there, which then says this word. */
  private static boolean word(XmlElement in, String name, String word) {
    String text = in.text(name);
    if (!text.isEmpty() && !text.equals(word)) {
      throw new IllegalArgumentException("element " + name + ": " + word + ", or left out");
    }
    return !text.isEmpty();
  }

  /**
   * A request as XML.
   *
   * @throws IllegalArgumentException if XML has no way to write one of its texts
   */
  public static String write(VehicleRequest request) {
    return VehicleMessageWriter.write(request);
  }

  /**
   * An answer as XML.
   *
   * @throws IllegalArgumentException if XML has no way to write one of its texts
   */
  public static String write(VehicleAnswer answer) {
    return VehicleMessageWriter.write(answer);
  }
}
