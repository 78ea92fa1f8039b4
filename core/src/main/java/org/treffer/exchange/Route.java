package org.treffer.exchange;

import java.util.SortedMap;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.record.Country;
import org.treffer.request.Request;

/** The way by which a request reaches several states: {@link Mesh} or {@link Router}. */
sealed interface Route extends AutoCloseable permits Mesh, Router {

  /**
   * Asks contact points, all at once.
   *
   * @return one reply each, at the deadline or a moment after it
   */
  SortedMap<Country, Reply> ask(
      Request request, SortedMap<Country, ContactPoint> points, Deadline deadline);

  @Override
  void close();
}
