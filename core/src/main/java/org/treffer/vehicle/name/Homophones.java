package org.treffer.vehicle.name;

import java.util.List;
import org.treffer.vehicle.fact.FactTable;

/** Names that sound alike in German and are families of their own: Meyer, Maier and Mayr. */
final class Homophones {

  private static final Alike[] ALIKE =
      FactTable.read(Homophones.class, "alike.txt", 3).rows().stream()
          .map(Alike::of)
          .toArray(Alike[]::new);

  /** One line of the table. */
  private record Alike(String letters, String instead, boolean end) {

    static Alike of(List<String> row) {
      return new Alike(row.get(0), row.get(1), row.get(2).equals("end"));
    }

    String in(String spelling) {
      if (!end) {
        return spelling.contains(letters) ? spelling.replace(letters, instead) : spelling;
      }
      return spelling.endsWith(letters)
          ? spelling.substring(0, spelling.length() - letters.length()) + instead
          : spelling;
    }
  }

  private Homophones() {}

  /** The one spelling that stands for all plain spellings of its sound. */
  static String of(String spelling) {
    String sound = spelling;
    for (Alike alike : ALIKE) {
      sound = alike.in(sound);
    }
    return sound;
  }
}
