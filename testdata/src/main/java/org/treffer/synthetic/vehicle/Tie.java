package org.treffer.synthetic.vehicle;

import java.util.Locale;
import org.treffer.record.Reference;

/**
 * What the truth says of a registration and another.
 *
 * @param record the registration
 * @param relation what ties them
 * @param to the other
 */
public record Tie(Reference record, Relation relation, Reference to) {

  /** What ties two registrations. */
  public enum Relation {
    /** The same vehicle, later, under another plate of the same state. */
    SAME_VEHICLE,
    /** The same plate, later, on another vehicle. */
    SAME_PLATE,
    /** The same vehicle, brought from another state: VIN kept, plate changed. */
    EXPORTED,
    /** The vehicle that was stolen in another state, registered here while the theft is open. */
    STOLEN,
    /** Another vehicle that bears the other's chassis number: a clone. */
    CLONE,
    /** A stolen vehicle seen under a copy of the other's plate. */
    CLONED_PLATE;

    /** The name in files: lower case with a dash. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
