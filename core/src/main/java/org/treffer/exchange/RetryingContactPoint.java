package org.treffer.exchange;

import java.time.Duration;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.exchange.conditions.Wait;
import org.treffer.record.Country;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;

/**
 * A contact point that is asked again when it could not be reached or failed, and a second time
 * beside the first when it is silent. A hit, a no-hit and a refusal stand as they are.
 */
public final class RetryingContactPoint implements ContactPoint {

  private final ContactPoint point;
  private final Retries retries;
  private final Wait wait;

  /**
   * A contact point that is asked more than once.
   *
   * @param wait how pauses pass; deadlines must see the same time
   */
  public RetryingContactPoint(ContactPoint point, Retries retries, Wait wait) {
    this.point = point;
    this.retries = retries;
    this.wait = wait;
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
      return retries.hedged()
          ? new Race(point, retries, wait, request, deadline).run()
          : inTurn(request, deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.of(new PartitionAnswer.TimedOut(country()));
    }
  }

  private Reply inTurn(Request request, Deadline deadline) throws InterruptedException {
    int tried = 1;
    Reply reply = point.reply(request, deadline);
    while (!settled(reply)
        && tried < retries.tries()
        && retries.pause().compareTo(deadline.left()) < 0) {
      pause(retries.pause(), wait);
      tried++;
      reply = point.reply(request, deadline);
    }
    return reply.after(tried);
  }

  static void pause(Duration time, Wait wait) throws InterruptedException {
    if (!time.isZero()) {
      wait.pass(time);
    }
  }

  /** Whether asking again could not change what the state says. */
  static boolean settled(Reply reply) {
    return switch (reply.answer()) {
      case PartitionAnswer.Searched searched -> true;
      case PartitionAnswer.Refused refused -> true;
      case PartitionAnswer.Unavailable unavailable -> false;
      case PartitionAnswer.TimedOut late -> false;
      case PartitionAnswer.Failed failed -> false;
    };
  }
}
