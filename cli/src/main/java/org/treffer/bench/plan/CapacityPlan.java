package org.treffer.bench.plan;

import java.util.List;

/**
 * What one category costs at the size of the Union's registers, by the law of what was measured.
 *
 * @param category what is searched
 * @param records what a record is called, in the plural
 * @param points what was measured, by size; the last was held out
 * @param law through the others
 * @param together what several threads reach together in the register held out, from one to as many
 *     as there are cores
 * @param target the register that is planned for
 * @param copies how often the index lies in memory, for searches that never wait for a disk
 */
public record CapacityPlan(
    String category,
    String records,
    List<Point> points,
    Law law,
    List<Together> together,
    Target target,
    int copies) {

  /**
   * A register to plan for.
   *
   * @param records how many it holds
   * @param perSecond searches a second
   */
  public record Target(long records, double perSecond) {}

  /**
   * What several threads reach together.
   *
   * @param threads that search at the same time
   * @param perSecond searches a second of all of them
   */
  public record Together(int threads, double perSecond) {}

  /** Of a core, the share that may be busy, so that searches do not queue for long. */
  public static final double BUSY = 0.5;

  /** Copies the lists. */
  public CapacityPlan {
    points = List.copyOf(points);
    together = List.copyOf(together);
  }

  /** What was measured at the size held out. */
  public Point heldOut() {
    return points.getLast();
  }

  /** What the law says of the size held out, divided by what was measured there. */
  public double heldOutRatio() {
    return law.micros(heldOut().records()) / heldOut().micros();
  }

  /** Processor time of a search in the register planned for, microseconds. */
  public double micros() {
    return law.micros(target.records());
  }

  /** How many times as large as the largest measured register the one planned for is. */
  public double beyond() {
    return (double) target.records() / heldOut().records();
  }

  /** Cores that these searches need, each busy for at most {@link #BUSY} of the time. */
  public double cores() {
    return micros() / 1e6 * target.perSecond() / BUSY;
  }

  /** Bytes of index on disk: as many a record as in the largest register measured. */
  public double diskBytes() {
    return (double) heldOut().diskBytes() / heldOut().records() * target.records();
  }

  /** Bytes of memory for searches that never wait for a disk: the index and the heap. */
  public double memoryBytes() {
    double heap = (double) heldOut().heapBytes() / heldOut().records() * target.records();
    return copies * diskBytes() + heap;
  }
}
