package org.treffer.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.treffer.contact.Reply;
import org.treffer.format.dna.prum.PrumXml;
import org.treffer.format.vehicle.VehicleSchema;
import org.treffer.format.xml.XmlElement;
import org.treffer.format.xml.XmlInput;
import org.treffer.record.Country;
import org.treffer.request.Request;

/** A request that came in XML, and how its reply is written in the same form. */
interface XmlRequest {

  /** What error messages call a body. */
  String BODY = "the body";

  /** The request. */
  Request request();

  /** What was odd or passed over as it was read. */
  List<String> notes();

  /** What of a reply the format has no place for, in words; or empty. */
  String notCarried();

  /**
   * A reply as a document.
   *
   * @param at when it was given
   * @throws IllegalArgumentException if it holds what the form cannot, such as too many hits
   */
  String written(Reply reply, Instant at);

  /**
   * Reads a request: of DNA as {@code prum-dna.xsd} has it, or of vehicles as {@code vehicle.xsd}.
   *
   * @param state who is asked
   * @throws org.treffer.record.BadInput if it is none, with line and element
   * @throws IllegalArgumentException if it lacks what the envelope must say
   */
  static XmlRequest read(byte[] body, Envelope envelope, Country state) {
    String root = root(body);
    return switch (root) {
      case PrumXml.ROOT -> DnaXml.read(body, envelope, state);
      case VehicleSchema.REQUEST -> VehicleXml.read(body, envelope, state);
      default ->
          throw new IllegalArgumentException(
              "its root is "
                  + PrumXml.ROOT
                  + " or "
                  + VehicleSchema.REQUEST
                  + ", not "
                  + XmlElement.oneLine(root));
    };
  }

  private static String root(byte[] body) {
    try (XmlInput xml = new XmlInput(BODY, new ByteArrayInputStream(body))) {
      return xml.root().name();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // bytes in memory
    }
  }

  /** Lets a message reach only whom it is addressed to. */
  static void mustReach(Country state, Country addressee) {
    if (!addressee.equals(state)) {
      throw new IllegalArgumentException(
          "it is addressed to " + addressee + ", and this is the contact point of " + state);
    }
  }
}
