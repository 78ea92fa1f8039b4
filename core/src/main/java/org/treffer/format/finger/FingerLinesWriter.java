package org.treffer.format.finger;

import java.io.IOException;
import java.io.OutputStream;
import org.treffer.finger.FingerRecord;
import org.treffer.format.Losses;
import org.treffer.format.RecordWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes records as lines of JSON, which carry all but the size of images; see {@link FingerJson}.
 */
public final class FingerLinesWriter implements RecordWriter<FingerRecord> {

  private final OutputStream out;
  private final JsonGenerator json;

  /** A writer to a stream, which it closes. */
  public FingerLinesWriter(OutputStream out) {
    this.out = out;
    this.json =
        JsonFactory.builder()
            .rootValueSeparator("\n")
            .build()
            .createGenerator(ObjectWriteContext.empty(), out);
  }

  @Override
  public void write(FingerRecord record, Losses losses) {
    if (record.prints().stream().anyMatch(print -> print.width() > 0 || print.height() > 0)) {
      losses.part(record.reference(), "the size of its images");
    }
    FingerJson.write(record, json);
  }

  @Override
  public void close() throws IOException {
    json.flush();
    out.write('\n');
    json.close();
  }
}
