package org.treffer.format.vehicle;

import java.util.List;
import java.util.function.Consumer;
import org.treffer.format.HeaderJson;
import org.treffer.format.JsonFields;
import org.treffer.format.JsonLineReader;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Status;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleData;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A registration as a line of JSON:
 *
 * <pre>
 * {"reference":"SI-V-7Q4KX2D9","plate":"LJ AB-123","country":"SI","vin":"WVWZZZ1KZAW000001",
 *  "validFrom":"2015-03-01","validTo":"2020-05-31",
 *  "holders":[{"name":"Ana Kovač","surname":"Kovač","firstNames":"Ana","born":"1980-02-03",
 *              "address":{"street":"Cesta","houseNumber":"5","postcode":"1000","place":"Ljubljana"}}],
 *  "owners":[{"company":"Najem d.o.o."}],
 *  "vehicle":{"make":"Volkswagen","type":"Golf","category":"M1","colour":"grey"},
 *  "documents":["A1"],"insurance":{"company":"..","number":".."},"stolen":{"what":"vehicle"}}
 * </pre>
 *
 * <p>{@code reference}, {@code plate}, {@code country}, {@code vin} and {@code validFrom} must be
 * there. A day ends at its midnight; times are the register's own. A name may stand whole in {@code
 * name}, or as {@code Surname, First}; an address may be one text. Unknown fields are skipped with
 * a warning.
 */
public final class VehicleJson implements JsonLineReader<Registration> {

  @Override
  public Registration read(JsonParser parser, Consumer<String> warnings) {
    Reader reader = new Reader(parser, warnings);
    parser.nextToken();
    JsonFields.object(parser, "a registration", reader::read);
    return reader.registration();
  }

  /** Writes a registration as an object; fields that hold nothing are left out. */
  public static void write(Registration registration, JsonGenerator json) {
    json.writeStartObject();
    new VehicleJsonWriter(json).record(registration);
    json.writeEndObject();
  }

  /** Reads the fields of one registration. */
  private static final class Reader {
    private final JsonParser parser;
    private final Consumer<String> warnings;
    private final RegistrationFields fields = new RegistrationFields();
    private final HeaderJson header = new HeaderJson(Ground.FIRST_DAY);
    private boolean dated;
    private boolean marked;

    Reader(JsonParser parser, Consumer<String> warnings) {
      this.parser = parser;
      this.warnings = warnings;
    }

    void read(String name) {
      switch (name) {
        case "reference" -> fields.reference = text(name);
        case "plate" -> fields.plate = text(name);
        case "country" -> fields.country = text(name);
        case "sign" -> fields.sign = text(name);
        case "vin" -> fields.vin = text(name);
        case "validFrom" -> fields.validFrom = text(name);
        case "validTo" -> fields.validTo = text(name);
        case "holders" -> holdings(name, fields.holders);
        case "owners" -> holdings(name, fields.owners);
        case "vehicle" -> JsonFields.object(parser, "field vehicle", this::vehicle);
        case "documents" -> fields.documents.addAll(JsonFields.texts(parser, name));
        case "insurance" -> JsonFields.object(parser, "field insurance", this::insurance);
        case "stolen" -> JsonFields.object(parser, "field stolen", this::stolen);
        default -> headerOr(name);
      }
    }

    private String text(String field) {
      return JsonFields.text(parser, field);
    }

    private void headerOr(String name) {
      if (header.read(name, parser)) {
        marked = true;
        dated |= name.equals("stored") || name.equals("grounds");
      } else {
        unknown(name);
      }
    }

    private void unknown(String name) {
      warnings.accept("field " + name + " is not known and was skipped");
      parser.skipChildren();
    }

    private void holdings(String list, List<HoldingFields> into) {
      JsonFields.array(
          parser,
          "field " + list,
          () -> {
            HoldingFields holding = new HoldingFields();
            JsonFields.object(parser, "field " + list, n -> holding(list, n, holding));
            into.add(holding);
          });
    }

    private void holding(String list, String name, HoldingFields into) {
      String field = list + "." + name;
      switch (name) {
        case "name" -> into.name = text(field);
        case "surname" -> into.surname = text(field);
        case "firstNames" -> into.firstNames = text(field);
        case "company" -> into.company = text(field);
        case "born" -> into.born = JsonFields.date(parser, field);
        case "gender" -> into.gender = JsonFields.choice(parser, field, Person.Gender.class);
        case "birthplace" -> into.birthplace = text(field);
        case "address" -> address(field, into);
        case "from" -> into.from = text(field);
        case "to" -> into.to = text(field);
        case "status" -> into.status = JsonFields.choice(parser, field, Status.class);
        default -> unknown(field);
      }
    }

    private void address(String field, HoldingFields into) {
      if (!parser.isExpectedStartObjectToken()) {
        into.street = text(field);
        return;
      }
      JsonFields.object(
          parser,
          "field " + field,
          name -> {
            switch (name) {
              case "street" -> into.street = text(field);
              case "houseNumber" -> into.houseNumber = text(field);
              case "postcode" -> into.postcode = text(field);
              case "place" -> into.place = text(field);
              case "country" -> into.country = text(field);
              default -> unknown(field + "." + name);
            }
          });
    }

    private void vehicle(String name) {
      String field = "vehicle." + name;
      switch (name) {
        case "make" -> fields.make = text(field);
        case "type" -> fields.type = text(field);
        case "category" -> fields.category = text(field);
        case "colour" -> fields.colour = choice(field, VehicleData.Colour.class);
        case "firstRegistration" -> fields.firstRegistration = text(field);
        case "status" -> fields.state = choice(field, VehicleData.State.class);
        case "statusFrom" -> fields.stateFrom = text(field);
        case "kilowatts" -> fields.kilowatts = number(field);
        case "cubicCentimetres" -> fields.cubicCentimetres = number(field);
        case "plateType" -> fields.plateType = text(field);
        default -> unknown(field);
      }
    }

    private <E extends Enum<E>> E choice(String field, Class<E> choices) {
      return JsonFields.choice(parser, field, choices);
    }

    private int number(String field) {
      String text = text(field);
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "field " + field + ": '" + text + "' is no whole number", e);
      }
    }

    private void insurance(String name) {
      String field = "insurance." + name;
      switch (name) {
        case "company" -> fields.insurer = text(field);
        case "number" -> fields.policy = text(field);
        case "address" -> fields.insurerAddress = text(field);
        case "from" -> fields.insuredFrom = text(field);
        case "to" -> fields.insuredTo = text(field);
        default -> unknown(field);
      }
    }

    private void stolen(String name) {
      String field = "stolen." + name;
      switch (name) {
        case "what" -> fields.stolen = text(field);
        case "number" -> fields.theftReport = text(field);
        case "from" -> fields.stolenFrom = text(field);
        case "to" -> fields.stolenTo = text(field);
        default -> unknown(field);
      }
    }

    Registration registration() {
      Validity validity = fields.validity();
      return fields.registration(header(validity), validity, warnings);
    }

    /** A record that states no day is taken as registered on the day its period begins. */
    private Header header(Validity validity) {
      Header plain = RegistrationFields.plainHeader(validity);
      if (!marked) {
        return plain;
      }
      Header stated = header.header();
      if (dated) {
        return stated;
      }
      Ground ground = stated.grounds().getFirst();
      return new Header(
          stated.status(),
          stated.born(),
          List.of(Ground.of(ground.event(), plain.grounds().getFirst().date(), ground.role())));
    }
  }
}
