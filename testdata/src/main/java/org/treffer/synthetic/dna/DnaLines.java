package org.treffer.synthetic.dna;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.treffer.dna.Locus;
import org.treffer.format.dna.DnaJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Generated records as lines of JSON: the records themselves, and the truth about those that are
 * tied to another. The fields are listed in the module's README.
 *
 * <p>Not thread-safe.
 */
final class DnaLines {

  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("\n").build();

  private final ByteArrayOutputStream records = new ByteArrayOutputStream(1 << 20);
  private final ByteArrayOutputStream truth = new ByteArrayOutputStream(1 << 14);
  private final JsonGenerator recordJson = generator(records);
  private final JsonGenerator truthJson = generator(truth);

  private int count;

  private static JsonGenerator generator(ByteArrayOutputStream out) {
    return JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  void add(SyntheticProfile profile) {
    DnaJson.write(
        profile.reference(),
        profile.kind(),
        profile.header(),
        profile.kit().name(),
        profile.loci(),
        recordJson);
    count++;
    if (profile.relation().kinship() != Kinship.NONE) {
      writeTruth(profile);
    }
  }

  private void writeTruth(SyntheticProfile profile) {
    Relation relation = profile.relation();
    truthJson.writeStartObject();
    truthJson.writeStringProperty("category", "dna");
    truthJson.writeStringProperty("record", profile.reference().text());
    truthJson.writeStringProperty("relation", relation.kinship().text());
    truthJson.writeStringProperty("to", relation.person().text());
    if (relation.change() != Change.NONE) {
      truthJson.writeStringProperty("change", relation.change().text());
      truthJson.writeArrayPropertyStart("loci");
      relation.loci().stream().map(Locus::text).forEach(truthJson::writeString);
      truthJson.writeEndArray();
    }
    truthJson.writeEndObject();
  }

  /** How many records were added. */
  int count() {
    return count;
  }

  /** Ends the last lines; nothing can be added any more. */
  DnaLines finished() {
    close(recordJson, records);
    close(truthJson, truth);
    return this;
  }

  private static void close(JsonGenerator json, ByteArrayOutputStream out) {
    json.close();
    if (out.size() > 0) {
      out.write('\n');
    }
  }

  /** Writes one line a record, and to the other stream one a tied record. */
  void writeTo(OutputStream recordLines, OutputStream truthLines) throws IOException {
    records.writeTo(recordLines);
    truth.writeTo(truthLines);
  }
}
