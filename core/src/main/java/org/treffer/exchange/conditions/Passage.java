package org.treffer.exchange.conditions;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.treffer.contact.Deadline;

/**
 * The way of a request to somebody and of the answer back, under some conditions. What befalls a
 * request is drawn from a seed, one request after the other, so a run that asks in the same order
 * meets the same. Safe for many threads.
 */
public final class Passage {

  private final Conditions conditions;
  private final Draws draws;
  private final Clock clock;
  private final Wait wait;

  /**
   * A way.
   *
   * @param clock tells which outage lasts
   * @param wait how latency passes; deadlines must see the same time
   */
  public Passage(Conditions conditions, long seed, Clock clock, Wait wait) {
    this.conditions = conditions;
    this.draws = new Draws(conditions, seed);
    this.clock = clock;
    this.wait = wait;
  }

  /** How an answer was lost. */
  public enum Loss {
    /** Nobody is there, and that shows. */
    UNREACHABLE,
    /** The connection broke while the answer was made. */
    BROKEN,
    /** Nothing came until the deadline. */
    SILENT,
    /** It is not in service, and says so. */
    MAINTENANCE
  }

  /** What came of it: {@link Arrived} or {@link Lost}. */
  public sealed interface Result<T> {}

  /** An answer, before the deadline. */
  public record Arrived<T>(T answer) implements Result<T> {}

  /** None. */
  public record Lost<T>(Loss how) implements Result<T> {}

  /**
   * Takes a request there and the answer back.
   *
   * @param asked answers, or is never asked; its deadline leaves time for the way back
   * @throws InterruptedException if nobody waits any longer
   */
  public <T> Result<T> take(Deadline deadline, Function<Deadline, T> asked)
      throws InterruptedException {
    Draws.Fate fate = draws.next();
    Optional<Outage> outage = conditions.outage(clock.instant());
    if (outage.isPresent()) {
      return during(outage.get(), fate, deadline);
    }
    if (fate.requestLost() || !arrives(fate.there(), deadline)) {
      return silence(deadline);
    }
    T answer = asked.apply(deadline.earlier(fate.back()));
    Optional<Outage> meanwhile = conditions.outage(clock.instant());
    if (meanwhile.isPresent() && meanwhile.get().kind() == Outage.Kind.UNREACHABLE) {
      return new Lost<>(Loss.BROKEN);
    }
    boolean silent = meanwhile.isPresent() && meanwhile.get().kind() == Outage.Kind.SILENT;
    return silent || fate.answerLost() || !arrives(fate.back(), deadline)
        ? silence(deadline)
        : new Arrived<>(answer);
  }

  private <T> Result<T> during(Outage outage, Draws.Fate fate, Deadline deadline)
      throws InterruptedException {
    Duration both = fate.there().plus(fate.back());
    return switch (outage.kind()) {
      case SILENT -> silence(deadline);
      case UNREACHABLE ->
          arrives(both, deadline) ? new Lost<>(Loss.UNREACHABLE) : silence(deadline);
      case MAINTENANCE ->
          arrives(both, deadline) ? new Lost<>(Loss.MAINTENANCE) : silence(deadline);
    };
  }

  /** Lets a message be on its way; whether it arrives before the deadline. */
  private boolean arrives(Duration onItsWay, Deadline deadline) throws InterruptedException {
    if (onItsWay.isZero()) {
      return true;
    }
    if (onItsWay.compareTo(deadline.left()) > 0) {
      return false;
    }
    wait.pass(onItsWay);
    return !deadline.left().isZero();
  }

  /** Nothing comes, until the deadline. */
  private <T> Result<T> silence(Deadline deadline) throws InterruptedException {
    wait.pass(deadline.left());
    return new Lost<>(Loss.SILENT);
  }
}
