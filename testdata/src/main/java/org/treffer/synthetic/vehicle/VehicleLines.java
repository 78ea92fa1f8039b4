package org.treffer.synthetic.vehicle;

import org.treffer.format.vehicle.VehicleJson;
import org.treffer.synthetic.GeneratedLines;

/**
 * Generated registrations as lines of JSON, and the truth about those that are tied to another:
 *
 * <pre>
 * {"category":"vehicle","record":"AT-V-..","relation":"exported","to":"DE-V-.."}
 * </pre>
 */
final class VehicleLines {

  private VehicleLines() {}

  static void add(SyntheticRegistration synthetic, GeneratedLines lines) {
    lines.record(json -> VehicleJson.write(synthetic.registration(), json));
    for (Tie tie : synthetic.ties()) {
      lines.tie("vehicle", tie.record().text(), tie.relation().text(), tie.to().text(), json -> {});
    }
  }
}
