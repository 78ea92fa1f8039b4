package org.treffer.synthetic.finger;

import org.treffer.format.finger.FingerJson;
import org.treffer.synthetic.GeneratedLines;

/**
 * Generated prints as lines of JSON, and the truth about the persons of whom there is a ten-print:
 *
 * <pre>
 * {"category":"finger","record":"AT-F-..","relation":"left by","to":"DE-F-..","finger":7}
 * {"category":"finger","record":"AT-F-..","relation":"same","to":"DE-F-.."}
 * </pre>
 */
final class FingerLines {

  private FingerLines() {}

  static void add(SyntheticFinger synthetic, GeneratedLines lines) {
    lines.record(json -> FingerJson.write(synthetic.record(), json));
    String record = synthetic.record().reference().text();
    for (SyntheticFinger.Tie tie : synthetic.ties()) {
      switch (tie) {
        case SyntheticFinger.LeftBy left ->
            lines.tie(
                "finger",
                record,
                "left by",
                left.person().text(),
                json -> json.writeNumberProperty("finger", left.finger()));
        case SyntheticFinger.TakenBefore before ->
            lines.tie("finger", record, "same", before.person().text(), json -> {});
      }
    }
  }
}
