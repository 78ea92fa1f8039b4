package org.treffer.bench;

import java.util.List;

/**
 * What happened in one second of a run.
 *
 * @param second from 0
 * @param seconds how long it was: 1, or less at the end of a run
 * @param requests that came back in it
 * @param p50 median latency of these, microseconds
 * @param p99 99th percentile, microseconds
 * @param gcMillis spent collecting garbage
 * @param cpu cores' worth of processor time the process used, at most what the machine has
 * @param heap bytes in use at its end
 * @param fsync how long the disk took at its end to make 4 kilobytes durable, microseconds
 */
public record Lane(
    int second,
    double seconds,
    long requests,
    long p50,
    long p99,
    long gcMillis,
    double cpu,
    long heap,
    long fsync) {

  /** A shorter lane's rates say nothing. */
  private static final double LEAST_SECONDS = 0.5;

  /** Those long enough for a rate; all, if a run was so short that none is. */
  static List<Lane> telling(List<Lane> lanes) {
    List<Lane> telling = lanes.stream().filter(lane -> lane.seconds >= LEAST_SECONDS).toList();
    return telling.isEmpty() ? lanes : telling;
  }

  /** Requests a second. */
  double perSecond() {
    return requests / seconds;
  }
}
