package org.treffer.synthetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Generated records as lines of JSON, and beside them the truth: a line for each tie between two
 * records. Not thread-safe.
 */
public final class GeneratedLines {

  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("\n").build();

  private final ByteArrayOutputStream records = new ByteArrayOutputStream(1 << 19);
  private final ByteArrayOutputStream truth = new ByteArrayOutputStream(1 << 12);
  private final JsonGenerator recordJson = generator(records);
  private final JsonGenerator truthJson = generator(truth);
  private int count;

  private static JsonGenerator generator(ByteArrayOutputStream out) {
    return JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** Adds a record. */
  public void record(Consumer<JsonGenerator> writer) {
    writer.accept(recordJson);
    count++;
  }

  /**
   * Adds a tie between a record and another.
   *
   * @param further writes what there is to say besides
   */
  public void tie(
      String category, String record, String relation, String to, Consumer<JsonGenerator> further) {
    truthJson.writeStartObject();
    truthJson.writeStringProperty("category", category);
    truthJson.writeStringProperty("record", record);
    truthJson.writeStringProperty("relation", relation);
    truthJson.writeStringProperty("to", to);
    further.accept(truthJson);
    truthJson.writeEndObject();
  }

  /** How many records were added. */
  int count() {
    return count;
  }

  /** Ends the last lines; nothing can be added any more. */
  GeneratedLines finished() {
    end(recordJson, records);
    end(truthJson, truth);
    return this;
  }

  private static void end(JsonGenerator json, ByteArrayOutputStream out) {
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
