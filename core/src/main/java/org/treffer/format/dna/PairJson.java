package org.treffer.format.dna;

import java.io.StringWriter;
import org.treffer.dna.DnaHit;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a pair of a mass comparison as a line of JSON: a DNA hit with its query and partition. */
public final class PairJson {

  private static final JsonFactory JSON = new JsonFactory();

  private PairJson() {}

  /** One line without its end. */
  public static String line(Reference query, Country partition, DnaHit hit) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("query", query.text());
      json.writeStringProperty("partition", partition.code());
      DnaHitJson.writeFields(hit, json);
      json.writeEndObject();
    }
    return line.toString();
  }
}
