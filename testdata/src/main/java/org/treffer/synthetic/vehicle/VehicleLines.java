package org.treffer.synthetic.vehicle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.treffer.format.vehicle.VehicleJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Generated registrations as lines of JSON, and the truth about those that are tied to another:
 *
 * <pre>
 * {"category":"vehicle","record":"AT-V-..","relation":"exported","to":"DE-V-.."}
 * </pre>
 *
 * <p>Not thread-safe.
 */
final class VehicleLines {

  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("\n").build();

  private final ByteArrayOutputStream records = new ByteArrayOutputStream(1 << 20);
  private final ByteArrayOutputStream truth = new ByteArrayOutputStream(1 << 14);
  private final JsonGenerator recordJson = generator(records);
  private final JsonGenerator truthJson = generator(truth);

  private int count;

  private static JsonGenerator generator(ByteArrayOutputStream out) {
    return JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  void add(SyntheticRegistration synthetic) {
    VehicleJson.write(synthetic.registration(), recordJson);
    count++;
    for (Tie tie : synthetic.ties()) {
      truthJson.writeStartObject();
      truthJson.writeStringProperty("category", "vehicle");
      truthJson.writeStringProperty("record", tie.record().text());
      truthJson.writeStringProperty("relation", tie.relation().text());
      truthJson.writeStringProperty("to", tie.to().text());
      truthJson.writeEndObject();
    }
  }

  /** How many records were added. */
  int count() {
    return count;
  }

  /** Ends the last lines; nothing can be added any more. */
  VehicleLines finished() {
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

  /** Writes one line a record, and to the other stream one a tie. */
  void writeTo(OutputStream recordLines, OutputStream truthLines) throws IOException {
    records.writeTo(recordLines);
    truth.writeTo(truthLines);
  }
}
