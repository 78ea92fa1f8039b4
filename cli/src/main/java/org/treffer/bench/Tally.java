package org.treffer.bench;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;

/**
 * What one sender has seen; latencies in microseconds from when a request was due. Not safe for
 * many threads: each sender has its own, and they are added up in the end.
 */
final class Tally {

  /** Longer waits count as this long. */
  private static final long MOST_MICROS = 3_600_000_000L;

  private static final int DIGITS = 3;

  final Histogram latency = new Histogram(MOST_MICROS, DIGITS);
  final SortedMap<Row, Long> answers = new TreeMap<>();
  private final SortedMap<String, OfKind> kinds = new TreeMap<>();
  long requests;
  long late;
  long starved;
  long failed;

  /** Whether a request was sent when it was due. */
  enum Sent {
    ON_TIME,
    /** Its sender woke late: the machine was busy with something else. */
    LATE,
    /** It was due before a sender was free: all of them waited for answers. */
    LATE_AS_ALL_WAITED
  }

  /** What it has seen of one kind of request. */
  private static final class OfKind {

    /** Grows with what it holds, since there are many. */
    final Histogram latency = new Histogram(DIGITS);

    final SortedMap<String, Long> outcomes = new TreeMap<>();
    long sent;

    void add(OfKind other) {
      sent += other.sent;
      latency.add(other.latency);
      other.outcomes.forEach((word, count) -> outcomes.merge(word, count, Long::sum));
    }
  }

  void add(String kind, Answer answer, long waited, Sent sentAs) {
    long micros = Math.min(MOST_MICROS, waited);
    requests++;
    late += sentAs == Sent.ON_TIME ? 0 : 1;
    starved += sentAs == Sent.LATE_AS_ALL_WAITED ? 1 : 0;
    latency.recordValue(micros);
    OfKind ofKind = kinds.computeIfAbsent(kind, k -> new OfKind());
    ofKind.sent++;
    if (answer.answers().stream().anyMatch(PartitionAnswer::answered)) {
      ofKind.latency.recordValue(micros);
    }
    String category = answer.request().category().name();
    for (PartitionAnswer each : answer.answers()) {
      answers.merge(new Row(category, each.partition().code(), each.status()), 1L, Long::sum);
      ofKind.outcomes.merge(each.status(), 1L, Long::sum);
    }
  }

  void add(Tally other) {
    requests += other.requests;
    late += other.late;
    starved += other.starved;
    failed += other.failed;
    latency.add(other.latency);
    other.answers.forEach((row, count) -> answers.merge(row, count, Long::sum));
    other.kinds.forEach((kind, run) -> kinds.computeIfAbsent(kind, k -> new OfKind()).add(run));
  }

  /** By kind of request. */
  SortedMap<String, KindRun> kinds() {
    SortedMap<String, KindRun> runs = new TreeMap<>();
    for (Map.Entry<String, OfKind> each : kinds.entrySet()) {
      OfKind kind = each.getValue();
      runs.put(
          each.getKey(),
          new KindRun(kind.sent, kind.latency.getTotalCount(), kind.latency, kind.outcomes));
    }
    return runs;
  }
}
