package org.treffer.bench.leak;

import java.util.List;

/** What a trial says. */
public sealed interface Verdict {

  /** No effect beyond the limit, in a trial that would have seen one. */
  record Pass() implements Verdict {}

  /** An effect beyond the limit. */
  record Fail() implements Verdict {}

  /**
   * The trial cannot tell.
   *
   * @param why what was not good enough
   * @param pairs how many pairs a cell would need
   */
  record Inconclusive(String why, long pairs) implements Verdict {}

  /** The word in reports. */
  default String text() {
    return switch (this) {
      case Pass pass -> "PASS";
      case Fail fail -> "FAIL";
      case Inconclusive inconclusive -> "INCONCLUSIVE";
    };
  }

  /**
   * Judges: first whether the trial can see an effect and the machine makes none, then the effect.
   */
  static Verdict of(List<Cell> cells) {
    for (Cell cell : cells) {
      if (cell.arm() == Arm.CONTROL && cell.question() != Question.NONE && !cell.beyond()) {
        return new Inconclusive(
            "the control, late on purpose, was not seen", cell.pairsToDecide(1));
      }
      if (cell.arm() == Arm.FLOOR && !cell.within(0.5)) {
        return new Inconclusive(
            "two stores without the record differ by more than half of the limit",
            cell.pairsToDecide(0.5));
      }
    }
    List<Cell> judged = cells.stream().filter(c -> c.arm() == Arm.WITHHELD).toList();
    if (judged.stream().anyMatch(Cell::beyond)) {
      return new Fail();
    }
    return judged.stream()
        .filter(c -> !c.within(1))
        .findFirst()
        .<Verdict>map(
            c -> new Inconclusive("an interval reaches beyond the limit", c.pairsToDecide(1)))
        .orElseGet(Pass::new);
  }
}
