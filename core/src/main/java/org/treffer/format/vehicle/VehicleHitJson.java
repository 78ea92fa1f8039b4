package org.treffer.format.vehicle;

import org.treffer.vehicle.VehicleHit;
import tools.jackson.core.JsonGenerator;

/**
 * A vehicle hit in an answer: the registration as it held at the time asked for, and where it
 * matters {@code current} (no data of that time, these are of now), {@code foundBy} (how an
 * ambiguous key was read) and {@code rank} (2: a name that agrees at the lower rank).
 */
public final class VehicleHitJson {

  private VehicleHitJson() {}

  /** Writes a hit as an object. */
  public static void write(VehicleHit hit, JsonGenerator json) {
    json.writeStartObject();
    new VehicleJsonWriter(json).answer(hit.registration());
    if (hit.basis() == VehicleHit.Basis.CURRENT) {
      json.writeBooleanProperty("current", true);
    }
    if (!hit.foundBy().isEmpty()) {
      json.writeStringProperty("foundBy", hit.foundBy());
    }
    if (hit.rank() != 1) {
      json.writeNumberProperty("rank", hit.rank());
    }
    json.writeEndObject();
  }
}
