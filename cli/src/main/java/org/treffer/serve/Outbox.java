package org.treffer.serve;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.treffer.contact.Reply;

/**
 * What one state asks another about one category. A request goes out at once while few messages are
 * under way; what comes meanwhile waits until one of them returns, at most {@link #PATIENCE}, and
 * goes out together. So a lone request is never delayed, one to a slow partner by no more than
 * that, and many share what a message costs: writing, encryption, threads woken, the sync of a log.
 *
 * <p>Tried with five partners as processes behind mutual TLS, one round on a busy machine: two
 * messages under way and two milliseconds carried 2,800 answers a second, one message 2,600, four
 * 2,200, ten milliseconds 2,500; each request in a message of its own 1,500. The guide on serving
 * holds the comparison that was repeated.
 */
final class Outbox {

  /** So many messages are under way before requests wait for each other. */
  static final int UNDER_WAY = 2;

  /** The longest that a request waits for others. */
  static final Duration PATIENCE = Duration.ofMillis(2);

  /** Of one message: more would only make the first wait for the last. */
  static final int MOST = 100;

  /** For the answer that says itself, at the deadline, why there is none. */
  private static final Duration GRACE = Duration.ofMillis(50);

  /** Sends requests in one message. */
  interface Carrier {
    /** Completes, never exceptionally, when each letter has its reply. */
    CompletableFuture<Void> carry(List<Letter> letters);
  }

  private final Carrier carrier;
  private final int most;
  private final Duration patience;
  private final Deque<Letter> waiting = new ArrayDeque<>();
  private int underWay;

  /**
   * An empty one.
   *
   * @param most messages under way before requests wait
   * @param patience the longest that one waits
   */
  Outbox(Carrier carrier, int most, Duration patience) {
    this.carrier = carrier;
    this.most = most;
    this.patience = patience;
  }

  /** Sends a request, alone or with others; empty if there is no reply at its deadline. */
  Optional<Reply> reply(Letter letter) throws InterruptedException {
    try {
      if (!sentAtOnce(letter) && !answered(letter, least(patience, letter.left()))) {
        if (letter.left().isZero() && forgotten(letter)) {
          return Optional.empty();
        }
        sendWaiting(letter);
      }
      return answered(letter, letter.left().plus(GRACE))
          ? Optional.of(letter.reply().get())
          : Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a letter has failed", e.getCause());
    } catch (InterruptedException e) {
      forgotten(letter);
      throw e;
    }
  }

  private static Duration least(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static boolean answered(Letter letter, Duration within)
      throws InterruptedException, ExecutionException {
    try {
      letter.reply().get(within.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private boolean sentAtOnce(Letter letter) {
    synchronized (waiting) {
      if (underWay >= most) {
        waiting.add(letter);
        return false;
      }
      underWay++;
    }
    send(List.of(letter));
    return true;
  }

  /** Sends what waits, if the letter is still among it. */
  private void sendWaiting(Letter letter) {
    List<Letter> together;
    synchronized (waiting) {
      if (!waiting.contains(letter)) {
        return;
      }
      together = taken();
      underWay++;
    }
    send(together);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // each letter's own reply tells what came of it
  private void send(List<Letter> letters) {
    carrier.carry(letters).whenComplete((done, failure) -> sendNext());
  }

  private void sendNext() {
    List<Letter> together;
    synchronized (waiting) {
      together = taken();
      if (together.isEmpty()) {
        underWay--;
        return;
      }
    }
    send(together);
  }

  /** Takes as many as one message holds, the longest waiting first. */
  private List<Letter> taken() {
    List<Letter> taken = new ArrayList<>();
    long bytes = 0;
    while (!waiting.isEmpty() && taken.size() < MOST) {
      bytes += waiting.peek().json().length + 1;
      if (bytes > Routes.LARGEST_BODY && !taken.isEmpty()) {
        return taken;
      }
      taken.add(waiting.remove());
    }
    return taken;
  }

  /** Whether a letter had not been sent yet; it will not be now. */
  private boolean forgotten(Letter letter) {
    synchronized (waiting) {
      return waiting.remove(letter);
    }
  }

  /** How many requests wait to be sent. */
  int waiting() {
    synchronized (waiting) {
      return waiting.size();
    }
  }
}
