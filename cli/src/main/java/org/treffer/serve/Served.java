package org.treffer.serve;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.treffer.contact.ContactPoint;

/**
 * A contact point that is served.
 *
 * @param takesEntries whether its logs do; where they do not nothing is answered, and so its health
 *     says. Asked by any thread
 * @param clock tells when an answer was given, where its form has a place for it
 */
public record Served(ContactPoint point, BooleanSupplier takesEntries, Clock clock) {

  /** One whose logs are not known to fail, by the present. */
  public Served(ContactPoint point) {
    this(point, () -> true, Clock.systemUTC());
  }
}
