package org.treffer.contact;

import org.treffer.record.Country;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;

/** One state's contact point, wherever it runs. Safe for many threads. */
public interface ContactPoint {

  /** Whose it is. */
  Country country();

  /**
   * Answers a request: one of hit, no hit, refused, unavailable, error. Never throws for what
   * happens on its own side.
   *
   * @param deadline what is not there by then is of no use to the requester
   */
  PartitionAnswer answer(Request request, Deadline deadline);

  /**
   * Has the state keep what the asking state's log says of itself, so that it can be shown later if
   * that log is rewritten. Lost on its way, the next one says more; one that is not that state's is
   * dropped, and a contact point may keep none.
   *
   * @param checkpoint as {@link org.treffer.audit.Checkpoint#text} writes it
   */
  default void witness(Country asking, String checkpoint) {}

  /** An answer with what the state's log says of itself, where the state tells it. */
  default Reply reply(Request request, Deadline deadline) {
    return Reply.of(answer(request, deadline));
  }
}
