package org.treffer.synthetic.dna;

import org.treffer.dna.Locus;
import org.treffer.format.dna.DnaJson;
import org.treffer.synthetic.GeneratedLines;
import tools.jackson.core.JsonGenerator;

/**
 * Generated profiles as lines of JSON, and the truth about those that are tied to another. The
 * fields are listed in the module's README.
 */
final class DnaLines {

  private DnaLines() {}

  static void add(SyntheticProfile profile, GeneratedLines lines) {
    lines.record(
        json ->
            DnaJson.write(
                profile.reference(),
                profile.kind(),
                profile.header(),
                profile.kit().name(),
                profile.loci(),
                json));
    Relation relation = profile.relation();
    if (relation.kinship() != Kinship.NONE) {
      lines.tie(
          "dna",
          profile.reference().text(),
          relation.kinship().text(),
          relation.person().text(),
          json -> writeChange(relation, json));
    }
  }

  private static void writeChange(Relation relation, JsonGenerator json) {
    if (relation.change() != Change.NONE) {
      json.writeStringProperty("change", relation.change().text());
      json.writeArrayPropertyStart("loci");
      relation.loci().stream().map(Locus::text).forEach(json::writeString);
      json.writeEndArray();
    }
  }
}
