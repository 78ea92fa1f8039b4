package org.treffer.synthetic.vehicle;

import java.util.List;
import org.treffer.vehicle.Registration;

/**
 * A generated registration and the truth about it.
 *
 * @param registration the record
 * @param ties what ties it to others; empty for most
 */
public record SyntheticRegistration(Registration registration, List<Tie> ties) {

  /** Copies the list. */
  public SyntheticRegistration {
    ties = List.copyOf(ties);
  }
}
