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

  /** The same with what the state's log says of itself, where the state tells it. */
  default Reply reply(Request request, Deadline deadline) {
    return Reply.of(answer(request, deadline));
  }
}
