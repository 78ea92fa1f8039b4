package org.treffer.store;

import java.util.concurrent.atomic.AtomicReference;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.record.Country;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;

/** A contact point that is opened when it is first asked, so that a search of one opens one. */
final class LazyContactPoint implements ContactPoint {

  /** Opens a contact point. */
  @FunctionalInterface
  interface Opening {
    ContactPoint open();
  }

  private final Country country;
  private final Opening opening;
  private final AtomicReference<ContactPoint> open = new AtomicReference<>();

  LazyContactPoint(Country country, Opening opening) {
    this.country = country;
    this.opening = opening;
  }

  @Override
  public Country country() {
    return country;
  }

  @Override
  public PartitionAnswer answer(Request request, Deadline deadline) {
    return point().answer(request, deadline);
  }

  @Override
  public Reply reply(Request request, Deadline deadline) {
    return point().reply(request, deadline);
  }

  private ContactPoint point() {
    ContactPoint present = open.get();
    if (present == null) {
      synchronized (open) {
        present = open.get();
        if (present == null) {
          present = opening.open();
          open.set(present);
        }
      }
    }
    return present;
  }
}
