package org.treffer.benchmarks.finger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.treffer.finger.ScoreScale;
import org.treffer.finger.evaluation.Evaluation;
import org.treffer.finger.evaluation.Impression;
import org.treffer.finger.evaluation.Protocol;
import org.treffer.format.finger.PrintFolder;
import org.treffer.synthetic.finger.Impressions;
import org.treffer.synthetic.finger.MasterPrint;
import org.treffer.synthetic.finger.Taking;

/** How alike are the scores of synthetic and real pairs? Arguments: folders of real prints. */
public final class HowAlikeAreSyntheticPrints {

  private static final int FINGERS = 40;
  private static final int EACH = 8;

  private HowAlikeAreSyntheticPrints() {}

  /** Prints deciles of both. */
  public static void main(String[] folders) {
    List<Evaluation.Score> real = new ArrayList<>();
    for (String folder : folders) {
      real.addAll(scores(PrintFolder.read(Path.of(folder))));
    }
    List<Impression> made = new ArrayList<>();
    for (int finger = 0; finger < FINGERS; finger++) {
      MasterPrint master = new MasterPrint(finger);
      for (int i = 0; i < EACH; i++) {
        made.add(
            new Impression(
                finger + "_" + i,
                Integer.toString(finger),
                Impressions.of(master, Taking.PRESSED, 0, (long) EACH * finger + i)));
      }
    }
    List<Evaluation.Score> synthetic = scores(made);
    for (boolean genuine : new boolean[] {true, false}) {
      print("real", genuine, real);
      print("synthetic", genuine, synthetic);
    }
  }

  private static List<Evaluation.Score> scores(List<Impression> impressions) {
    return Evaluation.of(impressions, Protocol.EVERY_ORDERED, Evaluation.treffer(impressions))
        .scores();
  }

  private static void print(String name, boolean genuine, List<Evaluation.Score> scores) {
    double[] values = Evaluation.valuesOf(scores, genuine);
    Arrays.sort(values);
    StringBuilder line = new StringBuilder();
    for (int percent : new int[] {1, 5, 10, 25, 50, 75, 90, 95, 99}) {
      double value = values[values.length * percent / 100];
      line.append(String.format(Locale.ROOT, " %d%%: %.0f", percent, ScoreScale.score(value)));
    }
    System.out.printf(
        Locale.ROOT, "%-9s %-8s scores%s%n", name, genuine ? "genuine" : "impostor", line);
  }
}
