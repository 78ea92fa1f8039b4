package org.treffer.format.finger;

import org.treffer.finger.FingerHit;
import org.treffer.format.HitJson;
import org.treffer.record.Hit;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a candidate: reference, kind, {@code status} where it is disputed, position, score, false
 * match rate and rank.
 */
public final class FingerHitJson implements HitJson {

  @Override
  public String category() {
    return "finger";
  }

  @Override
  public void write(Hit hit, JsonGenerator json) {
    if (!(hit instanceof FingerHit finger)) {
      throw new IllegalArgumentException("hit " + hit.reference() + " is none of fingerprints");
    }
    json.writeStartObject();
    json.writeStringProperty("reference", finger.reference().text());
    json.writeStringProperty("kind", finger.kind().text());
    HitJson.mark(finger, json);
    json.writeNumberProperty("position", finger.position());
    json.writeNumberProperty("score", Math.round(finger.score() * 100) / 100.0);
    json.writeNumberProperty("falseMatchRate", finger.falseMatchRate());
    json.writeNumberProperty("rank", finger.rank());
    json.writeEndObject();
  }
}
