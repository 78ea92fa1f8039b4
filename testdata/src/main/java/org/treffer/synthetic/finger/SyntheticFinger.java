package org.treffer.synthetic.finger;

import java.util.List;
import org.treffer.finger.FingerRecord;
import org.treffer.record.Reference;

/**
 * A generated record and what only the generator knows of it.
 *
 * @param record as a register holds it
 * @param ties none, or the one person who left a latent
 */
public record SyntheticFinger(FingerRecord record, List<Tie> ties) {

  /**
   * Who left a latent.
   *
   * @param person the number of the ten-print record, of this or another partition
   * @param finger that left it, 1 to 10
   */
  public record Tie(Reference person, int finger) {}

  /** Copies the ties. */
  public SyntheticFinger {
    ties = List.copyOf(ties);
  }
}
