package org.treffer.synthetic.dna;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.treffer.synthetic.Table;

/** What kits type besides the compared loci: the sex from Amelogenin, and a man's Y markers. */
final class Markers {

  private static final String AMELOGENIN = "Amelogenin";

  private final Map<String, List<String>> female = Map.of(AMELOGENIN, List.of("X", "X"));
  private final Map<String, List<String>> male = Map.of(AMELOGENIN, List.of("X", "Y"));
  private final Map<String, List<String>> maleValues = new HashMap<>();

  Markers() {
    Table table = Table.beside(Markers.class, "male-markers.csv");
    for (List<String> row : table.rows()) {
      maleValues.put(
          table.value(row, "marker"), Arrays.asList(table.value(row, "values").split(";")));
    }
  }

  /**
   * The values of a person by marker.
   *
   * @param kit whose markers; a partial reading keeps Amelogenin alone, the shortest of nearly
   *     every kit
   */
  Map<String, List<String>> of(Genome genome, Kit kit, Reading reading) {
    boolean partial = reading.size() < kit.size();
    if (!genome.male()) {
      return female;
    }
    if (partial || kit.markers().size() == 1) {
      return male;
    }
    Map<String, List<String>> values = new TreeMap<>(male);
    List<String> markers = kit.markers();
    for (int i = 0; i < markers.size(); i++) {
      List<String> known = maleValues.getOrDefault(markers.get(i), List.of());
      if (!known.isEmpty()) {
        int place = (int) Long.remainderUnsigned(genome.markerBits(i), known.size());
        values.put(markers.get(i), List.of(known.get(place)));
      }
    }
    return values;
  }
}
