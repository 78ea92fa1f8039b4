package org.treffer.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.treffer.audit.LogUnavailable;
import org.treffer.contact.Deadline;
import org.treffer.exchange.Exchange;
import org.treffer.request.Answer;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;
import org.treffer.request.Request;

/**
 * Sends requests at a steady rate and measures from when each was due. Several senders take turns;
 * when all of them wait for answers, requests are sent late, and that is counted. What is not sent
 * in twice the time and some seconds is not sent any more.
 */
public final class OpenLoop {

  private static final long LATE_NANOS = 1_000_000;
  private static final int DIGITS = 3;

  /** How long a run may take beyond twice its time. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Exchange exchange;
  private final List<Shot> shots;
  private final Clock clock;
  private final int senders;
  private final Duration deadline;
  private final Path folder;
  private final String run = Long.toString(System.nanoTime(), 36);
  private final AtomicLong sent = new AtomicLong();

  OpenLoop(
      Exchange exchange,
      List<Shot> shots,
      Clock clock,
      int senders,
      Duration deadline,
      Path folder) {
    this.exchange = exchange;
    this.shots = List.copyOf(shots);
    this.clock = clock;
    this.senders = senders;
    this.deadline = deadline;
    this.folder = folder;
  }

  /**
   * Sends at a steady rate for some time.
   *
   * @param rate requests a second
   */
  public Measured run(double rate, Duration duration) throws InterruptedException {
    long requests = Math.max(1, Math.round(rate * duration.toNanos() / 1e9));
    Recorder recent = new Recorder(DIGITS);
    List<Tally> tallies = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    AtomicLong next = new AtomicLong();
    List<Lane> lanes;
    double seconds;
    Usage used;
    try (FsyncProbe disk = FsyncProbe.in(folder)) {
      Usage before = Usage.now();
      long start = System.nanoTime();
      Plan plan = new Plan(start, 1e9 / rate, duration.multipliedBy(2).plus(PATIENCE).toNanos());
      for (int i = 0; i < senders; i++) {
        Tally tally = new Tally();
        tallies.add(tally);
        threads.add(
            Thread.ofVirtual()
                .name("sender-" + i)
                .start(() -> send(next, requests, plan, tally, recent)));
      }
      lanes = new Watch(recent, disk).until(threads);
      seconds = (System.nanoTime() - start) / 1e9;
      used = Usage.now().minus(before);
    }
    Tally all = new Tally();
    tallies.forEach(all::add);
    return new Measured(
        rate,
        seconds,
        all.requests,
        all.failed,
        all.late,
        all.starved,
        requests - all.requests - all.failed,
        all.latency,
        all.answers,
        all.kinds(),
        lanes,
        used.cpuNanos() / 1e9,
        used.allocated());
  }

  /** How many states the request asks that asks most. */
  public int mostAsked() {
    return shots.stream().mapToInt(shot -> shot.to().size()).max().orElse(0);
  }

  /** Finds the highest load that keeps a goal, in trials of some length. */
  public HighestLoad highest(Goal goal, Duration trial) throws InterruptedException {
    return HighestLoad.find(goal, trial, this::run);
  }

  /**
   * Sends the requests of one kind alone, each when the one before it is answered: what that kind
   * costs. At least one is sent.
   *
   * @param kind one of those in the load
   */
  Alone alone(String kind, Duration duration) {
    List<Shot> ofKind =
        shots.stream().filter(shot -> shot.kind().equals(kind) && !shot.repeated()).toList();
    Histogram latency = new Histogram(DIGITS);
    Usage before = Usage.now();
    long begin = System.nanoTime();
    int done = 0;
    while (done == 0 || System.nanoTime() - begin < duration.toNanos()) {
      long asked = System.nanoTime();
      ask(ofKind.get(done++ % ofKind.size()), sent.getAndIncrement());
      latency.recordValue((System.nanoTime() - asked) / 1_000);
    }
    double micros = Usage.now().minus(before).cpuNanos() / 1e3;
    return new Alone(done, micros / done, latency.getValueAtPercentile(50));
  }

  /**
   * When requests are due, in nanoseconds.
   *
   * @param start of the run, by {@link System#nanoTime}
   * @param gap between two
   * @param longest after which none is sent
   */
  private record Plan(long start, double gap, long longest) {

    long due(long request) {
      return start + (long) (request * gap);
    }

    boolean over() {
      return System.nanoTime() - start > longest;
    }

    /** Waits until a request is due, and says how it is sent. */
    static Tally.Sent await(long due) {
      boolean free = System.nanoTime() - due <= LATE_NANOS;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      if (System.nanoTime() - due <= LATE_NANOS) {
        return Tally.Sent.ON_TIME;
      }
      return free ? Tally.Sent.LATE : Tally.Sent.LATE_AS_ALL_WAITED;
    }
  }

  private void send(AtomicLong next, long requests, Plan plan, Tally tally, Recorder recent) {
    for (long i = next.getAndIncrement();
        i < requests && !plan.over();
        i = next.getAndIncrement()) {
      long due = plan.due(i);
      Tally.Sent sentAs = Plan.await(due);
      long number = sent.getAndIncrement();
      Shot shot = shots.get((int) (number % shots.size()));
      try {
        Answer answer = ask(shot, shot.repeated() ? number - 1 : number);
        long micros = (System.nanoTime() - due) / 1_000;
        tally.add(shot.kind(), answer, micros, sentAs);
        recent.recordValue(micros);
      } catch (LogUnavailable e) {
        tally.failed++; // no log, no answer
      }
    }
  }

  private Answer ask(Shot shot, long number) {
    Officer officer = new Officer(shot.from().code() + "-1");
    Request request =
        new Request(
            shot.from().code() + "-" + run + "-" + number,
            shot.from(),
            shot.category(),
            shot.probe(),
            Purpose.INVESTIGATION,
            shot.offence(),
            officer,
            officer,
            "BENCH",
            shot.agreement(),
            clock.instant());
    return exchange.ask(request, shot.to(), Deadline.in(deadline));
  }

  /** Takes a lane each second while senders work. */
  private static final class Watch {

    private final Recorder recent;
    private final FsyncProbe disk;
    private final List<Lane> lanes = new ArrayList<>();

    Watch(Recorder recent, FsyncProbe disk) {
      this.recent = recent;
      this.disk = disk;
    }

    List<Lane> until(List<Thread> threads) throws InterruptedException {
      Usage before = Usage.now();
      long begin = System.nanoTime();
      for (Thread thread : threads) {
        while (!thread.join(
            Duration.ofNanos(Math.max(1, begin + 1_000_000_000L - System.nanoTime())))) {
          if (System.nanoTime() - begin >= 1_000_000_000L) {
            Usage now = Usage.now();
            lane(now.minus(before), (System.nanoTime() - begin) / 1e9);
            before = now;
            begin = System.nanoTime();
          }
        }
      }
      lane(Usage.now().minus(before), (System.nanoTime() - begin) / 1e9);
      return lanes;
    }

    private void lane(Usage used, double seconds) {
      Histogram second = recent.getIntervalHistogram();
      Runtime runtime = Runtime.getRuntime();
      lanes.add(
          new Lane(
              lanes.size(),
              seconds,
              second.getTotalCount(),
              second.getValueAtPercentile(50),
              second.getValueAtPercentile(99),
              used.gcMillis(),
              Math.min(runtime.availableProcessors(), used.cpuNanos() / 1e9 / seconds),
              runtime.totalMemory() - runtime.freeMemory(),
              disk.micros()));
    }
  }
}
