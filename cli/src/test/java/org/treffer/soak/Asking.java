package org.treffer.soak;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.treffer.contact.Deadline;
import org.treffer.exchange.Exchange;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Hit;
import org.treffer.request.Officer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.request.Request;

/**
 * Hungary asks, from several threads, mostly new requests and now and then one that it sent before;
 * every answer is judged by what the states truly hold.
 */
final class Asking implements AutoCloseable {

  static final Country HU = new Country("HU");

  private static final int THREADS = 12;
  private static final int MOST_PAUSE_MILLIS = 80;
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private final Exchange exchange;
  private final Truth truth;
  private final List<Country> states;
  private final Country limited;
  private final AtomicInteger issued = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();
  private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
  private final List<Thread> threads = new ArrayList<>();
  private final Map<String, Integer> shown = new TreeMap<>();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

  /**
   * Asks through an exchange.
   *
   * @param limited the state whose quota of vehicle searches may be spent
   */
  Asking(Exchange exchange, Truth truth, List<Country> states, Country limited, long seed) {
    this.exchange = exchange;
    this.truth = truth;
    this.states = List.copyOf(states);
    this.limited = limited;
    for (int thread = 0; thread < THREADS; thread++) {
      Random random = new Random(seed + thread);
      threads.add(Thread.ofPlatform().name("asking " + thread).start(() -> ask(random)));
    }
  }

  private void ask(Random random) {
    while (!over.get()) {
      gate.readLock().lock();
      try {
        boolean again = issued.get() > 0 && random.nextInt(5) == 0;
        int number = again ? random.nextInt(issued.get()) : issued.getAndIncrement();
        boolean all = random.nextInt(10) == 0;
        ask(number, all ? states : List.of(states.get(random.nextInt(states.size()))));
      } catch (RuntimeException e) {
        wrong.add("asking failed: " + e);
      } finally {
        gate.readLock().unlock();
      }
      try {
        Thread.sleep(random.nextInt(MOST_PAUSE_MILLIS));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private List<PartitionAnswer> ask(int number, List<Country> to) {
    int subject = Numbers.subject(number);
    Request request =
        new Request(
            Numbers.text(number),
            HU,
            Category.named(Truth.isPerson(subject) ? "dna" : "vehicle"),
            truth.probe(subject),
            Purpose.INVESTIGATION,
            "O10",
            new Officer("HU-1"),
            new Officer("HU-2"),
            "soak",
            "D615",
            Clock.systemUTC().instant());
    List<PartitionAnswer> answers = exchange.ask(request, to, Deadline.in(PATIENCE)).answers();
    answers.forEach(answer -> judge(number, subject, answer));
    return answers;
  }

  private void judge(int number, int subject, PartitionAnswer answer) {
    synchronized (shown) {
      shown.merge(answer.partition() + " " + answer.status(), 1, Integer::sum);
    }
    boolean right =
        switch (answer) {
          case PartitionAnswer.Searched searched ->
              searched.hits().stream()
                  .map(Hit::reference)
                  .toList()
                  .equals(truth.held(subject, answer.partition()));
          case PartitionAnswer.Refused refused ->
              refused.reason() == Refusal.QUOTA_SPENT
                  && answer.partition().equals(limited)
                  && !Truth.isPerson(subject);
          case PartitionAnswer.Unavailable unavailable -> true;
          case PartitionAnswer.TimedOut late -> true;
          case PartitionAnswer.Failed failed -> true;
        };
    if (!right) {
      wrong.add(
          "number " + number + ", " + truth.held(subject, answer.partition()) + ": " + answer);
    }
  }

  /** Lets nobody ask until what it gives is closed. */
  Silence silence() {
    gate.writeLock().lock();
    return gate.writeLock()::unlock;
  }

  /** Nobody asks, until closed. */
  interface Silence extends AutoCloseable {
    @Override
    void close();
  }

  /** Asks one state something new about a person, or a car, and says what it answered. */
  PartitionAnswer once(Country state, boolean person) {
    int number = issued.getAndIncrement();
    while (Truth.isPerson(Numbers.subject(number)) != person) {
      number = issued.getAndIncrement();
    }
    return ask(number, List.of(state)).getFirst();
  }

  /** What was shown to the requester, by state and kind of answer. */
  Map<String, Integer> shown() {
    synchronized (shown) {
      return new TreeMap<>(shown);
    }
  }

  /** Answers that cannot be. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  @Override
  public void close() throws InterruptedException {
    over.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
