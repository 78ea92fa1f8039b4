package org.treffer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.treffer.bench.plan.CapacityPlan;

/**
 * What the registers planned for would need, in rows of text: the same on the terminal and on the
 * page.
 */
public final class PlanTable {

  /** A machine that the plan counts in, as providers rent them. */
  private static final int MACHINE_CORES = 32;

  private static final double MACHINE_GIGABYTES = 256;

  /** The heads of the columns; a {@code >} before one that is set to the right. */
  public static final List<String> HEADS =
      List.of(
          "Register",
          ">Records",
          ">A second",
          ">One takes",
          ">Cores",
          ">Disk",
          ">Memory",
          ">Machines");

  /** What the figures stand on. */
  public static final String ASSUMED =
      "'Machines' of "
          + MACHINE_CORES
          + " cores and 256 GB, for the cores or for the memory, whichever need more."
          + " Assumed: the laws hold that far, records as large as here, searches 900 to 70 to 30 by category, a core busy half the time,"
          + " indexes in memory (prints twice), no logs, no network. The registers' sizes are"
          + " orders of magnitude, remembered. The Union's shared biometric service alone holds"
          + " about 400 million templates (remembered): 40 million sets of ten fingers, 0.4 times"
          + " the row of prints.";

  private PlanTable() {}

  /** A row a plan. */
  public static List<List<String>> rows(List<CapacityPlan> plans) {
    List<List<String>> rows = new ArrayList<>();
    for (CapacityPlan plan : plans) {
      rows.add(
          List.of(
              plan.category(),
              String.format(Locale.ROOT, "%,d M", plan.target().records() / 1_000_000),
              plain(plan.target().perSecond()),
              time(plan.micros()),
              plain(plan.cores()),
              gigabytes(plan.diskBytes()),
              gigabytes(plan.memoryBytes()),
              String.format(Locale.ROOT, "%,d", machines(plan))));
    }
    return rows;
  }

  /** How many machines a register needs, one at least. */
  public static long machines(CapacityPlan plan) {
    double forCores = plan.cores() / MACHINE_CORES;
    double forMemory = plan.memoryBytes() / 1e9 / MACHINE_GIGABYTES;
    return Math.max(1, (long) Math.ceil(Math.max(forCores, forMemory)));
  }

  /** A number for people: no powers of ten. */
  private static String plain(double value) {
    if (value < 0.01) {
      return "< 0.01";
    }
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
  }

  /** Microseconds for people. */
  public static String time(double micros) {
    return micros < 1_000
        ? String.format(Locale.ROOT, "%.1f us", micros)
        : micros < 1_000_000
            ? String.format(Locale.ROOT, "%.1f ms", micros / 1e3)
            : String.format(Locale.ROOT, "%.1f s", micros / 1e6);
  }

  private static String gigabytes(double bytes) {
    return String.format(Locale.ROOT, bytes < 100e9 ? "%,.1f GB" : "%,.0f GB", bytes / 1e9);
  }
}
