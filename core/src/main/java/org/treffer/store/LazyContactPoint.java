package org.treffer.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /** Checkpoints to be kept once it is open. */
  private final Map<Country, String> early = new ConcurrentHashMap<>();

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
  public void witness(Country asking, String checkpoint) {
    ContactPoint present = open.get();
    if (present == null) {
      early.put(asking, checkpoint);
    } else {
      present.witness(asking, checkpoint);
    }
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
          early.forEach(present::witness);
          open.set(present);
        }
      }
    }
    return present;
  }
}
