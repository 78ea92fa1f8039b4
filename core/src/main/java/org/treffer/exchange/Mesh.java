package org.treffer.exchange;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.record.Country;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;

/** Each state asks each other itself (Decision 2008/615/JHA). */
final class Mesh implements Route {

  /**
   * For a contact point to say itself, at the deadline, that it was late and how often it tried.
   */
  private static final Duration GRACE = Duration.ofMillis(100);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Override
  public SortedMap<Country, Reply> ask(
      Request request, SortedMap<Country, ContactPoint> points, Deadline deadline) {
    SortedMap<Country, Future<Reply>> asked = new TreeMap<>();
    points.forEach(
        (state, point) -> asked.put(state, threads.submit(() -> point.reply(request, deadline))));
    SortedMap<Country, Reply> replies = new TreeMap<>();
    asked.forEach((state, reply) -> replies.put(state, collect(state, reply, deadline)));
    return replies;
  }

  private static Reply collect(Country state, Future<Reply> reply, Deadline deadline) {
    try {
      return reply.get(deadline.left().plus(GRACE).toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      reply.cancel(true);
      return Reply.of(new PartitionAnswer.TimedOut(state));
    } catch (InterruptedException e) {
      reply.cancel(true);
      Thread.currentThread().interrupt();
      return Reply.of(new PartitionAnswer.TimedOut(state));
    } catch (ExecutionException e) {
      return Reply.of(new PartitionAnswer.Failed(state, "the contact point failed"));
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
