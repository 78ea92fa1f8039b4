package org.treffer.cli;

import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerTemplate;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.finger.Impressions;
import org.treffer.synthetic.finger.MasterPrint;
import org.treffer.synthetic.finger.Taking;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws the prints of a scenario, so that its file names a made-up person instead of holding
 * hundreds of minutiae: {@code "drawn": {"person": 1}} are the ten rolled fingers of person 1,
 * {@code "drawn": {"person": 1, "finger": 7}} is a latent of one. Whom a number means depends on
 * the scenario's seed; how he was taken, on the record's reference too: two records of a person are
 * two takings of the same fingers, never the same minutiae.
 */
final class DrawnPrints {

  static final int FINGERS = 10;

  private final long seed;

  /** Prints of the persons of a scenario. */
  DrawnPrints(long seed) {
    this.seed = seed;
  }

  /** A record as {@code load} reads it; unchanged if its prints are written out. */
  String written(String line) {
    ObjectNode record = (ObjectNode) JsonMapper.shared().readTree(line);
    if (!record.has("drawn")) {
      return line;
    }
    ObjectNode drawn = (ObjectNode) record.remove("drawn");
    record.remove("among");
    ArrayNode prints = record.putArray("prints");
    long person = drawn.get("person").asLong();
    String reference = record.path("reference").asString("");
    if (record.get("kind").asString().equals(FingerKind.LATENT.text())) {
      int finger = drawn.get("finger").asInt();
      add(prints, taken(person, finger, Taking.LATENT, 0, reference));
    } else {
      for (int finger = 1; finger <= FINGERS; finger++) {
        add(prints, taken(person, finger, Taking.ROLLED, finger, reference));
      }
    }
    return record.toString();
  }

  private FingerTemplate taken(
      long person, int finger, Taking taking, int position, String reference) {
    long skin = Draws.at(Draws.key(seed, "person of the case"), person * (FINGERS + 1) + finger);
    long taken = Draws.at(Draws.key(seed, reference), finger);
    return Impressions.of(new MasterPrint(skin), taking, position, taken);
  }

  private static void add(ArrayNode prints, FingerTemplate print) {
    ObjectNode json = prints.addObject();
    json.put("position", print.position());
    ArrayNode minutiae = json.putArray("minutiae");
    print
        .minutiae()
        .forEach(
            m ->
                minutiae
                    .addArray()
                    .add(m.x())
                    .add(m.y())
                    .add(m.degrees())
                    .add(m.type().text())
                    .add(m.quality()));
  }
}
