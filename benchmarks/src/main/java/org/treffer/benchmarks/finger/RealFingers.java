package org.treffer.benchmarks.finger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.evaluation.Impression;
import org.treffer.format.finger.PrintFolder;

/** The fingers of real sets, sets in turn, so that the first of them are of all sets. */
final class RealFingers {

  private RealFingers() {}

  /** The impressions of each finger of some folders of {@code <finger>_<impression>.iso}. */
  static List<List<FingerTemplate>> of(List<String> folders) {
    List<List<List<FingerTemplate>>> sets = new ArrayList<>();
    for (String folder : folders) {
      Map<String, List<FingerTemplate>> fingers = new LinkedHashMap<>();
      for (Impression impression : PrintFolder.read(Path.of(folder))) {
        fingers
            .computeIfAbsent(impression.finger(), key -> new ArrayList<>())
            .add(impression.template());
      }
      sets.add(List.copyOf(fingers.values()));
    }
    List<List<FingerTemplate>> inTurn = new ArrayList<>();
    int most = sets.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < most; i++) {
      for (List<List<FingerTemplate>> set : sets) {
        if (i < set.size()) {
          inTurn.add(set.get(i));
        }
      }
    }
    return inTurn;
  }
}
