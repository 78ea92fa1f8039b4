package org.treffer.format.vehicle;

import java.io.IOException;
import java.io.OutputStream;
import org.treffer.format.Losses;
import org.treffer.format.RecordWriter;
import org.treffer.vehicle.Registration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes registrations as lines of JSON, which carry all of them; see {@link VehicleJson}. */
public final class VehicleLinesWriter implements RecordWriter<Registration> {

  private final OutputStream out;
  private final JsonGenerator json;

  /** A writer to a stream, which it closes. */
  public VehicleLinesWriter(OutputStream out) {
    this.out = out;
    this.json =
        JsonFactory.builder()
            .rootValueSeparator("\n")
            .build()
            .createGenerator(ObjectWriteContext.empty(), out);
  }

  @Override
  public void write(Registration record, Losses losses) {
    VehicleJson.write(record, json);
  }

  @Override
  public void close() throws IOException {
    json.flush();
    out.write('\n');
    json.close();
  }
}
