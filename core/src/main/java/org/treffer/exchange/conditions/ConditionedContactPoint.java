package org.treffer.exchange.conditions;

import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.record.Country;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Refusal;
import org.treffer.request.Request;

/**
 * A contact point as it is seen under some conditions. A partner that is lost is unavailable, late
 * or not accepting, never a no-hit: only what the contact point itself answered is passed on.
 */
public final class ConditionedContactPoint implements ContactPoint {

  private final ContactPoint point;
  private final Passage way;

  /** A contact point at the end of a way. */
  public ConditionedContactPoint(ContactPoint point, Passage way) {
    this.point = point;
    this.way = way;
  }

  @Override
  public Country country() {
    return point.country();
  }

  @Override
  public PartitionAnswer answer(Request request, Deadline deadline) {
    return reply(request, deadline).answer();
  }

  @Override
  public void witness(Country asking, String checkpoint) {
    point.witness(asking, checkpoint);
  }

  @Override
  public Reply reply(Request request, Deadline deadline) {
    try {
      return switch (way.take(deadline, until -> point.reply(request, until))) {
        case Passage.Arrived<Reply> arrived -> arrived.answer();
        case Passage.Lost<Reply> lost -> Reply.of(without(lost.how()));
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.of(new PartitionAnswer.TimedOut(country()));
    }
  }

  private PartitionAnswer without(Passage.Loss how) {
    return switch (how) {
      case UNREACHABLE ->
          new PartitionAnswer.Unavailable(country(), "its contact point cannot be reached");
      case BROKEN ->
          new PartitionAnswer.Unavailable(country(), "the connection to its contact point broke");
      case SILENT -> new PartitionAnswer.TimedOut(country());
      // The state itself says that it does not answer now: a refusal, with its public reason.
      case MAINTENANCE -> new PartitionAnswer.Refused(country(), Refusal.NOT_ACCEPTING_NOW);
    };
  }
}
