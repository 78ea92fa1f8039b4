package org.treffer.format.vehicle.message;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.treffer.format.xml.XmlElement;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Subject;
import org.treffer.request.Purpose;

/** Reads a message's header and what it searches by. */
final class SearchXml {

  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private static final int LONGEST = 200;

  private SearchXml() {}

  static VehicleRequest read(String name, XmlElement header, XmlElement search) {
    int line = header.line();
    try {
      String requested = header.text("requested");
      List<Country> asked =
          requested.isEmpty() ? List.of() : List.of(country("requested", requested));
      String id = text(header, "request_id");
      Country requesting = country("requesting", header.needed("requesting"));
      LocalDateTime sent = moment(header, "date", "time");
      Purpose purpose = purpose(header.needed("purpose"));
      String user = text(header, "user");
      line = search.line();
      VehicleKey key = key(search);
      LocalDateTime at = moment(search, "reference_date", "reference_time");
      return new VehicleRequest(id, requesting, asked, sent, purpose, user, key, at);
    } catch (IllegalArgumentException e) {
      throw new BadInput(name + ", line " + line + ": " + XmlElement.oneLine(e.getMessage()), e);
    }
  }

  private static VehicleKey key(XmlElement search) {
    boolean plate = search.only("licence_number").isPresent();
    boolean vin = search.only("vin").isPresent();
    boolean holder = search.only("holder").isPresent();
    if ((plate ? 1 : 0) + (vin ? 1 : 0) + (holder ? 1 : 0) != 1) {
      throw new IllegalArgumentException(
          "element search holds one of licence_number, vin and holder");
    }
    if (plate) {
      return new VehicleKey.Plate(
          text(search, "licence_number"), country("country", search.needed("country")));
    }
    if (vin) {
      return new VehicleKey.Chassis(text(search, "vin"));
    }
    return holder(search.only("holder").orElseThrow());
  }

  private static VehicleKey holder(XmlElement holder) {
    Subject role = role(holder.needed("role"));
    if (holder.only("company").isPresent()) {
      return new VehicleKey.Company(text(holder, "company"), role);
    }
    return new VehicleKey.Person(
        text(holder, "name"), date("birth_date", holder.needed("birth_date")), role);
  }

  private static String text(XmlElement in, String name) {
    String text = in.needed(name);
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "element " + name + " has more than " + LONGEST + " characters");
    }
    return text;
  }

  private static Subject role(String text) {
    for (Subject subject : List.of(Subject.SUSPECT, Subject.CONVICTED)) {
      if (subject.text().equals(text)) {
        return subject;
      }
    }
    throw new IllegalArgumentException("element role: suspect or convicted");
  }

  private static Purpose purpose(String text) {
    for (Purpose purpose : Purpose.values()) {
      if (purpose.text().equals(text)) {
        return purpose;
      }
    }
    throw new IllegalArgumentException(
        "element purpose: investigation, prevention, prosecution, missing or remains");
  }

  private static Country country(String name, String text) {
    try {
      return new Country(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "element " + name + ": two capital letters of ISO 3166-1, or XK", e);
    }
  }

  /** A moment that stands in two elements. */
  static LocalDateTime moment(XmlElement in, String date, String time) {
    LocalDate day = date(date, in.needed(date));
    try {
      return LocalDateTime.of(day, LocalTime.parse(in.needed(time), TIME));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("element " + time + " is no time, written 10:30:00", e);
    }
  }

  private static LocalDate date(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("element " + name + " is no day, written 2024-05-01", e);
    }
  }
}
