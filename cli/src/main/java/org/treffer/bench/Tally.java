package org.treffer.bench;

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
  long requests;
  long late;
  long failed;

  void add(Answer answer, long micros, boolean sentLate) {
    requests++;
    late += sentLate ? 1 : 0;
    latency.recordValue(Math.min(MOST_MICROS, micros));
    String category = answer.request().category().name();
    for (PartitionAnswer each : answer.answers()) {
      answers.merge(new Row(category, each.partition().code(), each.status()), 1L, Long::sum);
    }
  }

  void add(Tally other) {
    requests += other.requests;
    late += other.late;
    failed += other.failed;
    latency.add(other.latency);
    other.answers.forEach((row, count) -> answers.merge(row, count, Long::sum));
  }
}
