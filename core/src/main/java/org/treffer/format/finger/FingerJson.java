package org.treffer.format.finger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.format.HeaderJson;
import org.treffer.format.JsonFields;
import org.treffer.format.JsonLineReader;
import org.treffer.format.Losses;
import org.treffer.record.Reference;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A fingerprint record as a line of JSON:
 *
 * <pre>
 * {"reference":"MK-7Q4KX2D9","kind":"tenprint","subject":"suspect","stored":"2024-05-01",
 *  "prints":[{"position":2,"template":"Rk1SACAyMA..."},
 *            {"position":7,"minutiae":[[1520,310,45,"ending",60], ...]}]}
 * </pre>
 *
 * <p>A print is a minutiae record in base64 or a list of minutiae: x and y in hundredths of a
 * millimetre from the top left, the direction in degrees counter-clockwise, type, quality. Only
 * {@code reference} and {@code prints} must be there; a record without {@code kind} is a latent.
 * Unknown fields are skipped with a warning.
 */
public final class FingerJson implements JsonLineReader<FingerRecord> {

  private final LocalDate today;

  /**
   * A reader.
   *
   * @param today the day that counts as stored where a record states none
   */
  public FingerJson(LocalDate today) {
    this.today = today;
  }

  @Override
  public FingerRecord read(JsonParser parser, Consumer<String> warnings) {
    Fields fields = new Fields(today);
    parser.nextToken();
    JsonFields.object(parser, "a fingerprint record", name -> fields.read(name, parser, warnings));
    return fields.record();
  }

  /** Writes a record as an object, its minutiae as numbers. */
  public static void write(FingerRecord record, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("reference", record.reference().text());
    json.writeStringProperty("kind", record.kind().text());
    HeaderJson.write(record.header(), json);
    json.writeArrayPropertyStart("prints");
    for (FingerTemplate print : record.prints()) {
      json.writeStartObject();
      json.writeNumberProperty("position", print.position());
      json.writeArrayPropertyStart("minutiae");
      print.minutiae().forEach(minutia -> write(minutia, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Tells what a record's object leaves out: it has no place for the size of images. */
  public static void tellLosses(FingerRecord record, Losses losses) {
    if (record.prints().stream().anyMatch(print -> print.width() > 0 || print.height() > 0)) {
      losses.part(record.reference(), "the size of its images");
    }
  }

  private static void write(Minutia minutia, JsonGenerator json) {
    json.writeStartArray();
    json.writeNumber(minutia.x());
    json.writeNumber(minutia.y());
    if (minutia.degrees() == Math.rint(minutia.degrees())) {
      json.writeNumber((int) minutia.degrees());
    } else {
      json.writeNumber(minutia.degrees());
    }
    json.writeString(minutia.type().text());
    json.writeNumber(minutia.quality());
    json.writeEndArray();
  }

  /** The fields of one record. */
  private static final class Fields {
    private final HeaderJson header;
    private final List<FingerTemplate> prints = new ArrayList<>();
    private String reference = "";
    private FingerKind kind = FingerKind.LATENT;

    Fields(LocalDate today) {
      this.header = new HeaderJson(today);
    }

    void read(String name, JsonParser parser, Consumer<String> warnings) {
      switch (name) {
        case "reference" -> reference = JsonFields.text(parser, name);
        case "kind" -> kind = named("field kind: ", JsonFields.text(parser, name));
        case "prints" ->
            JsonFields.array(
                parser, "field prints", () -> prints.addAll(new PrintFields(parser).prints()));
        default -> {
          if (!header.read(name, parser)) {
            warnings.accept("field " + name + " is not known and was skipped");
            parser.skipChildren();
          }
        }
      }
    }

    private static FingerKind named(String field, String text) {
      try {
        return FingerKind.named(text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(field + e.getMessage(), e);
      }
    }

    FingerRecord record() {
      if (reference.isEmpty()) {
        throw new IllegalArgumentException("field reference is missing");
      }
      return new FingerRecord(referenceOf(reference), kind, header.header(), prints);
    }

    private static Reference referenceOf(String text) {
      try {
        return new Reference(text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("field reference: " + e.getMessage(), e);
      }
    }
  }
}
