package org.treffer.format.dna;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.treffer.dna.Alleles;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.ProfileBuilder;
import org.treffer.format.HeaderJson;
import org.treffer.format.JsonFields;
import org.treffer.format.JsonLineReader;
import org.treffer.record.Header;
import org.treffer.record.Reference;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A DNA record as a line of JSON:
 *
 * <pre>
 * {"reference":"MK-P-7Q4KX2D9","kind":"person","subject":"convicted","born":"1990-01",
 *  "stored":"2024-05-01","kit":"GlobalFiler","loci":{"D3S1358":["15","16"],"TH01":["6","9.3"]}}
 * </pre>
 *
 * <p>Only {@code reference} and {@code loci} must be there; a record without {@code kind} is a
 * stain. Unknown fields are skipped with a warning.
 */
public final class DnaJson implements JsonLineReader<DnaRecord> {

  private final LocalDate today;

  /**
   * A reader.
   *
   * @param today the day that counts as stored where a record states none
   */
  public DnaJson(LocalDate today) {
    this.today = today;
  }

  @Override
  public DnaRecord read(JsonParser parser, Consumer<String> warnings) {
    Fields fields = new Fields(today);
    parser.nextToken();
    JsonFields.object(parser, "a DNA record", name -> fields.read(name, parser, warnings));
    fields.profile.warnings().forEach(warnings);
    return fields.record();
  }

  /** Writes a record as an object. */
  public static void write(DnaRecord record, JsonGenerator json) {
    Map<String, List<String>> loci = new LinkedHashMap<>();
    for (Locus locus : record.profile().loci()) {
      Genotype genotype = record.profile().genotype(locus).orElseThrow();
      loci.put(locus.text(), List.of(Alleles.text(genotype.low()), Alleles.text(genotype.high())));
    }
    loci.putAll(record.profile().uncompared());
    write(record.reference(), record.kind(), record.header(), record.kit(), loci, json);
  }

  /**
   * Writes a record whose values stand as a laboratory wrote them, before any conversion.
   *
   * @param kit the typing kit, or empty
   * @param loci the values by locus, in the order to write
   */
  public static void write(
      Reference reference,
      DnaKind kind,
      Header header,
      String kit,
      Map<String, List<String>> loci,
      JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("reference", reference.text());
    json.writeStringProperty("kind", kind.text());
    HeaderJson.write(header, json);
    if (!kit.isEmpty()) {
      json.writeStringProperty("kit", kit);
    }
    json.writeObjectPropertyStart("loci");
    loci.forEach(
        (name, values) -> {
          json.writeArrayPropertyStart(name);
          values.forEach(json::writeString);
          json.writeEndArray();
        });
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The fields of one record. */
  private static final class Fields {
    private final HeaderJson header;
    private final ProfileBuilder profile = new ProfileBuilder();
    private String reference = "";
    private DnaKind kind = DnaKind.STAIN;
    private String kit = "";
    private boolean loci;

    Fields(LocalDate today) {
      this.header = new HeaderJson(today);
    }

    void read(String name, JsonParser parser, Consumer<String> warnings) {
      switch (name) {
        case "reference" -> reference = JsonFields.text(parser, name);
        case "kind" -> kind = JsonFields.choice(parser, name, DnaKind.class);
        case "kit" -> kit = JsonFields.text(parser, name);
        case "loci" -> {
          loci = true;
          JsonFields.object(parser, "field loci", locus -> readLocus(locus, parser));
        }
        default -> {
          if (!header.read(name, parser)) {
            warnings.accept("field " + name + " is not known and was skipped");
            parser.skipChildren();
          }
        }
      }
    }

    private void readLocus(String locus, JsonParser parser) {
      List<String> values = JsonFields.texts(parser, "loci." + locus);
      try {
        profile.add(locus, values);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("field loci: " + e.getMessage(), e);
      }
    }

    DnaRecord record() {
      if (reference.isEmpty()) {
        throw new IllegalArgumentException("field reference is missing");
      }
      if (!loci) {
        throw new IllegalArgumentException("field loci is missing");
      }
      return new DnaRecord(referenceOf(reference), kind, header.header(), kit, profile.build());
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
