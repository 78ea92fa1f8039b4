package org.treffer.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.exchange.conditions.Wait;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;

/** The tries of one request, beside each other: the first that settles it is the answer. */
final class Race {

  private final ContactPoint point;
  private final Retries retries;
  private final Wait wait;
  private final Request request;
  private final Deadline deadline;
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
  private final List<Thread> tries = new ArrayList<>();

  Race(ContactPoint point, Retries retries, Wait wait, Request request, Deadline deadline) {
    this.point = point;
    this.retries = retries;
    this.wait = wait;
    this.request = request;
    this.deadline = deadline;
  }

  Reply run() throws InterruptedException {
    try {
      send();
      return await().after(tries.size());
    } finally {
      tries.forEach(Thread::interrupt); // those that nobody waits for any longer
    }
  }

  private Reply await() throws InterruptedException {
    int ended = 0;
    while (!deadline.left().isZero()) {
      Reply reply = replies.poll(patience().toNanos(), TimeUnit.NANOSECONDS);
      if (reply == null) {
        sendIfAllowed();
        continue;
      }
      ended++;
      if (RetryingContactPoint.settled(reply)) {
        return reply;
      }
      if (ended == tries.size()) {
        if (!allowed() || retries.pause().compareTo(deadline.left()) >= 0) {
          return reply;
        }
        RetryingContactPoint.pause(retries.pause(), wait);
        send();
      }
    }
    return Reply.of(new PartitionAnswer.TimedOut(point.country()));
  }

  private boolean allowed() {
    return tries.size() < retries.tries();
  }

  private Duration patience() {
    Duration left = deadline.left();
    return allowed() && retries.hedgeAfter().compareTo(left) < 0 ? retries.hedgeAfter() : left;
  }

  private void sendIfAllowed() {
    if (allowed() && !deadline.left().isZero()) {
      send();
    }
  }

  private void send() {
    tries.add(Thread.ofVirtual().start(() -> replies.add(once())));
  }

  private Reply once() {
    try {
      return point.reply(request, deadline);
    } catch (RuntimeException e) {
      return Reply.of(new PartitionAnswer.Failed(point.country(), "the contact point failed"));
    }
  }
}
