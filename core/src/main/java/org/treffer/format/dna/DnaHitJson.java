package org.treffer.format.dna;

import org.treffer.dna.Alleles;
import org.treffer.dna.Comparison;
import org.treffer.dna.Difference;
import org.treffer.dna.DnaHit;
import org.treffer.format.HitJson;
import org.treffer.record.Hit;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a DNA hit: the record's reference and kind, {@code status} where it is disputed, and how
 * well it matches.
 */
public final class DnaHitJson implements HitJson {

  @Override
  public String category() {
    return "dna";
  }

  @Override
  public void write(Hit hit, JsonGenerator json) {
    if (!(hit instanceof DnaHit dna)) {
      throw new IllegalArgumentException("hit " + hit.reference() + " is none of DNA");
    }
    json.writeStartObject();
    writeFields(dna, json);
    json.writeEndObject();
  }

  /** Writes a hit's fields into an object that has begun. */
  public static void writeFields(DnaHit hit, JsonGenerator json) {
    Comparison comparison = hit.comparison();
    json.writeStringProperty("reference", hit.reference().text());
    json.writeStringProperty("kind", hit.kind().text());
    HitJson.mark(hit, json);
    json.writeNumberProperty("quality", comparison.quality());
    json.writeNumberProperty("compared", comparison.compared());
    json.writeNumberProperty("matched", comparison.matched());
    json.writeArrayPropertyStart("differences");
    for (Difference difference : comparison.differences()) {
      json.writeStartObject();
      json.writeStringProperty("locus", difference.locus().text());
      json.writeStringProperty("kind", difference.kind().text());
      json.writeStringProperty("probe", Alleles.text(difference.probe()));
      json.writeStringProperty("record", Alleles.text(difference.record()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanProperty("needsVerification", comparison.needsVerification());
    if (!Double.isNaN(hit.randomMatchProbability())) {
      json.writeNumberProperty("randomMatchProbability", hit.randomMatchProbability());
    }
  }
}
