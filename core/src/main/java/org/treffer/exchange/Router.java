package org.treffer.exchange;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.exchange.conditions.Passage;
import org.treffer.record.Country;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;

/**
 * A central router asks all states for the requester and sends their answers back together
 * (Regulation (EU) 2024/982, Articles 35 to 37). So its own latency adds to the slowest state's,
 * and when it is down every state is. It waits for no state so long that the answers of the others
 * would be late.
 */
final class Router implements Route {

  /** The part of the time left that the router keeps for gathering. */
  private static final int GATHERING = 20;

  private final Route beyond;
  private final Passage way;

  /**
   * A router.
   *
   * @param beyond how the router asks the states
   * @param way to the router
   */
  Router(Route beyond, Passage way) {
    this.beyond = beyond;
    this.way = way;
  }

  @Override
  public SortedMap<Country, Reply> ask(
      Request request, SortedMap<Country, ContactPoint> points, Deadline deadline) {
    if (points.isEmpty()) {
      return new TreeMap<>();
    }
    try {
      return switch (way.take(deadline, until -> gather(request, points, until))) {
        case Passage.Arrived<SortedMap<Country, Reply>> arrived -> arrived.answer();
        case Passage.Lost<SortedMap<Country, Reply>> lost -> without(points, lost.how());
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return without(points, Passage.Loss.SILENT);
    }
  }

  private SortedMap<Country, Reply> gather(
      Request request, SortedMap<Country, ContactPoint> points, Deadline until) {
    Duration kept = until.left().dividedBy(GATHERING);
    return beyond.ask(request, points, until.earlier(kept));
  }

  private static SortedMap<Country, Reply> without(
      SortedMap<Country, ContactPoint> points, Passage.Loss how) {
    return switch (how) {
      case UNREACHABLE -> each(points, unavailable("the router cannot be reached"));
      case BROKEN -> each(points, unavailable("the connection to the router broke"));
      case MAINTENANCE -> each(points, unavailable("the router is under maintenance"));
      case SILENT -> each(points, PartitionAnswer.TimedOut::new);
    };
  }

  private static Function<Country, PartitionAnswer> unavailable(String reason) {
    return state -> new PartitionAnswer.Unavailable(state, reason);
  }

  private static SortedMap<Country, Reply> each(
      SortedMap<Country, ContactPoint> points, Function<Country, PartitionAnswer> answer) {
    SortedMap<Country, Reply> replies = new TreeMap<>();
    points.keySet().forEach(state -> replies.put(state, Reply.of(answer.apply(state))));
    return replies;
  }

  @Override
  public void close() {
    beyond.close();
  }
}
