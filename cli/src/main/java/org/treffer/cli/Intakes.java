package org.treffer.cli;

import java.util.List;

/** The list of categories that can be loaded. */
final class Intakes {

  /** In the order in which a file's content is tried. */
  static final List<Intake<?>> ALL =
      List.of(new DnaIntake(), new FingerIntake(), new VehicleIntake());

  private Intakes() {}
}
