package org.treffer.benchmarks.finger;

import java.nio.file.Path;
import org.treffer.finger.evaluation.FusionFit;
import org.treffer.format.finger.PrintFolder;

/**
 * Which weights and score scale fit real prints, and how well do they do on a sensor they have not
 * seen? Arguments: the number of sensors, then folders, sensor after sensor, as often as there are
 * versions of them.
 */
public final class WhichWeightsFitFingers {

  private WhichWeightsFitFingers() {}

  /** Prints the fit. */
  public static void main(String[] arguments) {
    FusionFit fit = new FusionFit();
    for (int i = 1; i < arguments.length; i++) {
      fit.add(arguments[i], PrintFolder.read(Path.of(arguments[i])));
    }
    System.out.print(fit.report(Integer.parseInt(arguments[0])));
  }
}
