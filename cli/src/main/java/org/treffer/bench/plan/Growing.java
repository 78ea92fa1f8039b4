package org.treffer.bench.plan;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.treffer.partition.Snapshot;
import org.treffer.record.Category;
import org.treffer.record.Country;

/** A category whose registers are made in several sizes and searched. */
interface Growing {

  /** Whose register is made. */
  Country COUNTRY = Country.of("DE");

  /** The category. */
  Category category();

  /** What a record is called, in the plural. */
  String records();

  /** The sizes that the law is drawn through, rising; the last one is held out. */
  List<Long> sizes();

  /** Makes and merges a register of synthetic records in a partition's folder. */
  void make(long records, Path partition) throws IOException;

  /** How often a size is searched in one round. */
  int searches();

  /**
   * Processor time so far of whatever a search uses, nanoseconds: the calling thread's, unless it
   * shares its work.
   */
  default long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /**
   * Makes the searches of a register ready.
   *
   * @param records how many it holds
   */
  Search searches(long records);

  /** The law through some points. */
  Law law(List<Point> points);

  /** How often the index lies in memory for searches that never wait for a disk. */
  int copies();

  /** One search of many. */
  @FunctionalInterface
  interface Search {
    /**
     * Searches.
     *
     * @param number which of them, from 0
     * @return how many hits there were, so that nothing is computed for nobody
     */
    int run(Snapshot register, int number) throws IOException;
  }
}
