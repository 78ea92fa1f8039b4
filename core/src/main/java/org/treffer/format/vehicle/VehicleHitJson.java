package org.treffer.format.vehicle;

import org.treffer.format.HitJson;
import org.treffer.record.Hit;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.Vehicles;
import org.treffer.vehicle.vin.CheckDigit;
import tools.jackson.core.JsonGenerator;

/**
 * A vehicle hit in an answer: the registration as it held at the time asked for, {@code
 * vinCheckDigit} (what the ninth character says, required in North America only), and where it
 * matters {@code current} (no data of that time, these are of now), {@code foundBy} (how an
 * ambiguous key was read) and {@code rank} (2: a name that agrees at the lower rank).
 */
public final class VehicleHitJson implements HitJson {

  @Override
  public String category() {
    return Vehicles.CATEGORY.name();
  }

  @Override
  public void write(Hit found, JsonGenerator json) {
    if (!(found instanceof VehicleHit hit)) {
      throw new IllegalArgumentException("hit " + found.reference() + " is no vehicle");
    }
    json.writeStartObject();
    new VehicleJsonWriter(json).answer(hit.registration());
    CheckDigit digit = CheckDigit.of(hit.registration().vin());
    json.writeStringProperty("vinCheckDigit", digit.text());
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
