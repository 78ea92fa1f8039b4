package org.treffer.format.vehicle;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.treffer.format.Losses;
import org.treffer.format.RecordWriter;
import org.treffer.format.xml.XmlOutput;
import org.treffer.record.Status;
import org.treffer.vehicle.Registration;

/**
 * Writes registrations as an extract of a register, each as an answer would tell it. What it has no
 * place for: the grounds that rules decide on, and blocked records and holders, which it leaves out
 * since it could not say that they are blocked.
 */
public final class VehicleXmlWriter implements RecordWriter<Registration> {

  private final Writer out;
  private boolean begun;

  /** A writer to a stream, which it closes. */
  public VehicleXmlWriter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void write(Registration record, Losses losses) throws IOException {
    if (record.header().status() == Status.BLOCKED) {
      losses.whole(record.reference(), "it is blocked, and the format cannot say so");
      return;
    }
    XmlOutput xml = new XmlOutput(1);
    try {
      xml.start("vehicle");
      new RegistrationXmlWriter(xml).write(record);
      xml.end();
    } catch (IllegalArgumentException e) {
      losses.whole(record.reference(), e.getMessage());
      return;
    }
    if (!record
        .header()
        .grounds()
        .equals(RegistrationFields.plainHeader(record.validity()).grounds())) {
      losses.part(record.reference(), "its grounds");
    }
    if (record.holders().stream().anyMatch(h -> h.status() == Status.BLOCKED)
        || record.owners().stream().anyMatch(h -> h.status() == Status.BLOCKED)) {
      losses.part(record.reference(), "blocked holders and owners");
    }
    begin();
    out.write(xml.toString());
  }

  private void begin() throws IOException {
    if (!begun) {
      out.write(XmlOutput.DECLARATION);
      out.write("<" + VehicleSchema.REGISTER + " xmlns=\"" + VehicleSchema.NAMESPACE + "\">\n");
      begun = true;
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      begin();
      out.write("</" + VehicleSchema.REGISTER + ">\n");
    }
  }
}
