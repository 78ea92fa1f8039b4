package org.treffer.vehicle;

import org.treffer.record.Hit;
import org.treffer.record.Reference;
import org.treffer.record.Status;

/**
 * One registration that answers a search.
 *
 * @param registration the registration as it held at the time asked for
 * @param foundBy how the key was read, where it could be read in more than one way; else empty
 * @param basis whether the data are those of the time asked for
 * @param rank 1 for what was asked; 2 where a name agrees at the lower rank only
 */
public record VehicleHit(Registration registration, String foundBy, Basis basis, int rank)
    implements Hit {

  /** Whether the data are those of the time asked for. */
  public enum Basis {
    /** They held then. */
    AT_THE_TIME,
    /** The register keeps no history: current data for a past time, marked as such. */
    CURRENT
  }

  @Override
  public Reference reference() {
    return registration.reference();
  }

  @Override
  public boolean disputed() {
    return registration.header().status() == Status.DISPUTED;
  }
}
