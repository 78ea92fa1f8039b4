package org.treffer.synthetic.finger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.treffer.format.finger.FingerJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Generated prints as lines of JSON, and the truth about the persons of whom there is a ten-print:
 *
 * <pre>
 * {"category":"finger","record":"AT-F-..","relation":"left by","to":"DE-F-..","finger":7}
 * {"category":"finger","record":"AT-F-..","relation":"same","to":"DE-F-.."}
 * </pre>
 *
 * <p>Not thread-safe.
 */
public final class FingerLines {

  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("\n").build();

  private final ByteArrayOutputStream records = new ByteArrayOutputStream(1 << 20);
  private final ByteArrayOutputStream truth = new ByteArrayOutputStream(1 << 10);
  private final JsonGenerator recordJson =
      JSON.createGenerator(ObjectWriteContext.empty(), records);
  private final JsonGenerator truthJson = JSON.createGenerator(ObjectWriteContext.empty(), truth);
  private int count;

  /** Adds a record and what is known of it. */
  public void add(SyntheticFinger synthetic) {
    FingerJson.write(synthetic.record(), recordJson);
    count++;
    for (SyntheticFinger.Tie tie : synthetic.ties()) {
      truthJson.writeStartObject();
      truthJson.writeStringProperty("category", "finger");
      truthJson.writeStringProperty("record", synthetic.record().reference().text());
      switch (tie) {
        case SyntheticFinger.LeftBy left -> {
          truthJson.writeStringProperty("relation", "left by");
          truthJson.writeStringProperty("to", left.person().text());
          truthJson.writeNumberProperty("finger", left.finger());
        }
        case SyntheticFinger.TakenBefore before -> {
          truthJson.writeStringProperty("relation", "same");
          truthJson.writeStringProperty("to", before.person().text());
        }
      }
      truthJson.writeEndObject();
    }
  }

  /** How many records were added. */
  public int count() {
    return count;
  }

  /** Ends the last lines; nothing can be added any more. */
  public FingerLines finished() {
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
  public void writeTo(OutputStream recordLines, OutputStream truthLines) throws IOException {
    records.writeTo(recordLines);
    truth.writeTo(truthLines);
  }
}
