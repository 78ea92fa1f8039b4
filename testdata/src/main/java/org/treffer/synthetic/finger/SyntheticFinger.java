package org.treffer.synthetic.finger;

import java.util.List;
import org.treffer.finger.FingerRecord;
import org.treffer.record.Reference;

/**
 * A generated record and what only the generator knows of it.
 *
 * @param record as a register holds it
 * @param ties none or one
 */
public record SyntheticFinger(FingerRecord record, List<Tie> ties) {

  /** What ties a record to the ten-print that a state took first of its person. */
  public sealed interface Tie {
    /** The number of that ten-print record. */
    Reference person();
  }

  /**
   * Who left a latent.
   *
   * @param person of this or another partition
   * @param finger that left it, 1 to 10
   */
  public record LeftBy(Reference person, int finger) implements Tie {}

  /**
   * Who was taken again.
   *
   * @param person of another partition
   */
  public record TakenBefore(Reference person) implements Tie {}

  /** Copies the ties. */
  public SyntheticFinger {
    ties = List.copyOf(ties);
  }
}
