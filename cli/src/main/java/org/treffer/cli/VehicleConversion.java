package org.treffer.cli;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import org.treffer.format.JsonLineWriter;
import org.treffer.format.RecordWriter;
import org.treffer.format.vehicle.VehicleJson;
import org.treffer.format.vehicle.VehicleXmlWriter;
import org.treffer.record.BadInput;
import org.treffer.vehicle.Registration;

/** Registrations as JSON Lines or XML. */
final class VehicleConversion implements Conversion<Registration> {

  private final VehicleIntake intake;
  private final Convert.Format format;

  /**
   * Checks the format.
   *
   * @throws BadInput if it is none of registrations
   */
  VehicleConversion(VehicleIntake intake, Convert.Format format) {
    this.intake = intake;
    this.format = format;
    if (format != Convert.Format.JSONL && format != Convert.Format.VEHICLES) {
      throw new BadInput(
          "--format "
              + format.name().toLowerCase(Locale.ROOT)
              + " is none of registrations: jsonl and vehicles are");
    }
  }

  @Override
  public Intake<Registration> intake() {
    return intake;
  }

  @Override
  public int mostInAFile() {
    return Integer.MAX_VALUE;
  }

  @Override
  public RecordWriter<Registration> writer(OutputStream stream, int number, Instant now) {
    return format == Convert.Format.VEHICLES
        ? new VehicleXmlWriter(stream)
        : new JsonLineWriter<>(stream, VehicleJson::write);
  }
}
