package org.treffer.bench;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/**
 * What a run measured.
 *
 * @param offered requests a second that were due
 * @param seconds how long it took until the last answer
 * @param requests answered
 * @param failed requests that gave no answer at all
 * @param late requests sent more than a millisecond after they were due, which their latency holds
 * @param starved of these, those that found no free sender when they were due
 * @param unsent requests that were never sent, since the run took far longer than it should
 * @param latency from when a request was due until its last answer, microseconds
 * @param answers states' answers by row
 * @param kinds by what requests are told apart by, see {@link Shot}
 * @param lanes second by second
 * @param cpuSeconds processor time of the whole process, the generator's share included
 * @param allocated bytes allocated by the whole process
 */
public record Measured(
    double offered,
    double seconds,
    long requests,
    long failed,
    long late,
    long starved,
    long unsent,
    Histogram latency,
    SortedMap<Row, Long> answers,
    SortedMap<String, KindRun> kinds,
    List<Lane> lanes,
    double cpuSeconds,
    long allocated) {

  /** Share of late requests from which on the generator is no longer trusted. */
  private static final double SATURATED = 0.01;

  /** Requests a second that came back, whatever their answers. */
  public double throughput() {
    return requests / seconds;
  }

  /** States' answers that a search gave: hits and no-hits, not refusals. */
  public long searched() {
    return count(Row::searched);
  }

  /** One state's answers that a search gave. */
  public long searchedBy(String partition) {
    return count(row -> row.searched() && row.partition().equals(partition));
  }

  /** One state's answers that no search gave. */
  public long notSearchedBy(String partition) {
    return count(row -> !row.searched() && row.partition().equals(partition));
  }

  private long count(Predicate<Row> which) {
    return answers.entrySet().stream()
        .filter(each -> which.test(each.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Whether more than half of the states' answers came of a search. */
  public boolean mostSearched() {
    return 2 * searched() > answers.values().stream().mapToLong(Long::longValue).sum();
  }

  /** A percentile of latency, microseconds. */
  public long percentile(double percent) {
    return latency.getValueAtPercentile(percent);
  }

  /** Processor time a request, microseconds. */
  public double cpuMicros() {
    return requests == 0 ? 0 : cpuSeconds * 1e6 / requests;
  }

  /** Bytes allocated a request. */
  public long allocatedBytes() {
    return requests == 0 ? 0 : allocated / requests;
  }

  /** Whether the generator could not send as fast as was asked of it, all senders waiting. */
  public boolean saturated() {
    return unsent > 0 || starved > requests * SATURATED;
  }

  /** Whether many were sent late though a sender was free: other work kept the machine busy. */
  public boolean disturbed() {
    return late - starved > requests * SATURATED;
  }
}
