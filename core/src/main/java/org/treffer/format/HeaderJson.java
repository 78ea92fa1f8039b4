package org.treffer.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Origin;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * The header fields of a record in JSON, the same for every category: {@code subject}, {@code
 * born}, {@code stored}, {@code status}, {@code grounds}. {@code subject} and {@code stored} are
 * the short form of one ground, a taking. A ground's {@code case} numbers the record's own cases,
 * for records of several; left out it is 0.
 */
public final class HeaderJson {

  private final LocalDate today;
  private Subject subject = Subject.UNKNOWN;
  private LocalDate stored;
  private Status status = Status.ACTIVE;
  private BirthMonth born = BirthMonth.UNKNOWN;
  private final List<Ground> grounds = new ArrayList<>(1);

  /**
   * An empty header.
   *
   * @param today the day that counts as stored where a record states none
   */
  public HeaderJson(LocalDate today) {
    this.today = today;
    this.stored = today;
  }

  /** Reads a field if it is one of the header's; false, and nothing read, if it is not. */
  public boolean read(String field, JsonParser parser) {
    switch (field) {
      case "subject" -> subject = JsonFields.choice(parser, field, Subject.class);
      case "stored" -> stored = JsonFields.date(parser, field);
      case "status" -> status = JsonFields.choice(parser, field, Status.class);
      case "born" -> born = born(JsonFields.text(parser, field));
      case "grounds" ->
          JsonFields.array(parser, "field grounds", () -> grounds.add(ground(parser)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static BirthMonth born(String text) {
    try {
      return BirthMonth.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("field born: " + e.getMessage(), e);
    }
  }

  private Ground ground(JsonParser parser) {
    GroundFields fields = new GroundFields(today);
    JsonFields.object(parser, "field grounds", name -> fields.read(name, parser));
    return fields.ground();
  }

  /** The header of what was read. */
  public Header header() {
    if (grounds.isEmpty()) {
      grounds.add(Ground.of(Event.TAKEN, stored, subject));
    }
    return new Header(status, born, grounds);
  }

  /** Writes a header's fields into an object. */
  public static void write(Header header, JsonGenerator json) {
    Ground first = header.grounds().getFirst();
    boolean shortForm =
        header.grounds().size() == 1
            && first.equals(Ground.of(Event.TAKEN, first.date(), first.role()));
    if (shortForm) {
      json.writeStringProperty("subject", first.role().text());
    }
    if (header.born().year() != 0) {
      json.writeStringProperty("born", header.born().text());
    }
    if (shortForm) {
      json.writeStringProperty("stored", first.date().toString());
    }
    if (header.status() != Status.ACTIVE) {
      json.writeStringProperty("status", header.status().text());
    }
    if (!shortForm) {
      json.writeArrayPropertyStart("grounds");
      header.grounds().forEach(ground -> write(ground, json));
      json.writeEndArray();
    }
  }

  private static void write(Ground ground, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("event", ground.event().text());
    json.writeStringProperty("date", ground.date().toString());
    json.writeStringProperty("role", ground.role().text());
    if (!ground.offence().isEmpty()) {
      json.writeStringProperty("offence", ground.offence());
    }
    if (ground.origin() != Origin.DOMESTIC) {
      json.writeStringProperty("origin", ground.origin().text());
    }
    if (ground.inCase() != 0) {
      json.writeNumberProperty("case", ground.inCase());
    }
    json.writeEndObject();
  }

  /** The fields of one ground. */
  private static final class GroundFields {
    private Event event = Event.TAKEN;
    private LocalDate date;
    private Subject role = Subject.UNKNOWN;
    private String offence = "";
    private Origin origin = Origin.DOMESTIC;
    private int inCase;

    GroundFields(LocalDate today) {
      this.date = today;
    }

    void read(String name, JsonParser parser) {
      String field = "grounds." + name;
      switch (name) {
        case "event" -> event = JsonFields.choice(parser, field, Event.class);
        case "date" -> date = JsonFields.date(parser, field);
        case "role" -> role = JsonFields.choice(parser, field, Subject.class);
        case "offence" -> offence = JsonFields.text(parser, field);
        case "origin" -> origin = JsonFields.choice(parser, field, Origin.class);
        case "case" -> inCase = JsonFields.whole(parser, field, Ground.LAST_CASE);
        default -> throw new IllegalArgumentException("field " + field + " is not known");
      }
    }

    Ground ground() {
      return new Ground(event, date, role, offence, origin, inCase);
    }
  }
}
