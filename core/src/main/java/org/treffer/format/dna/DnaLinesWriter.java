package org.treffer.format.dna;

import java.io.IOException;
import java.io.OutputStream;
import org.treffer.dna.DnaRecord;
import org.treffer.format.Losses;
import org.treffer.format.RecordWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes records as lines of JSON, which carry all of them; see {@link DnaJson}. */
public final class DnaLinesWriter implements RecordWriter<DnaRecord> {

  private final OutputStream out;
  private final JsonGenerator json;

  /** A writer to a stream. */
  public DnaLinesWriter(OutputStream out) {
    this.out = out;
    this.json =
        JsonFactory.builder()
            .rootValueSeparator("\n")
            .build()
            .createGenerator(ObjectWriteContext.empty(), out);
  }

  @Override
  public void write(DnaRecord record, Losses losses) {
    DnaJson.write(record, json);
  }

  @Override
  public void close() throws IOException {
    json.flush();
    out.write('\n');
    json.close();
  }
}
