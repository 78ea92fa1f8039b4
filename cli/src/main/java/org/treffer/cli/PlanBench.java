package org.treffer.cli;

import java.io.IOException;
import java.util.List;
import org.treffer.bench.Environment;
import org.treffer.bench.plan.CapacityPlan;
import org.treffer.bench.plan.CapacityPlan.Target;
import org.treffer.bench.plan.CapacityPlanner;
import org.treffer.record.BadInput;
import org.treffer.terminal.Progress;
import org.treffer.terminal.TemporaryFolder;
import picocli.CommandLine.Option;

/** {@code bench --plan}: what registers as large as the Union's would need. */
final class PlanBench {

  /** What the Union's registers hold together; orders of magnitude, remembered. */
  private static final long VEHICLES = 300_000_000L;

  private static final long TEN_PRINTS = 100_000_000L;
  private static final long DNA_PROFILES = 10_000_000L;

  /** Of a thousand requests; invented but for their order. */
  private static final double VEHICLE_SHARE = 0.900;

  private static final double PRINT_SHARE = 0.070;
  private static final double DNA_SHARE = 0.030;

  private static final double LARGEST_FACTOR = 100;

  @Option(
      names = "--plan",
      arity = "0..1",
      fallbackValue = "1",
      paramLabel = "FACTOR",
      description =
          "Instead make synthetic registers of growing size, FACTOR times the usual ones, measure"
              + " what a search costs in each, draw the law and say how wrong it was at a size held"
              + " out, and what registers as large as the Union's would need.")
  private Double plan;

  @Option(
      names = "--requests",
      paramLabel = "N",
      description = "With --plan: requests a second in the whole Union; 100 if left out.")
  private double requests = 100;

  /** Whether the plan is wanted. */
  boolean wanted() {
    return plan != null;
  }

  /** Measures in the temporary folder, and plans. */
  Outcome run(Session session, long seed, ResultFiles files) throws IOException {
    if (!(plan > 0) || plan > LARGEST_FACTOR) {
      throw new BadInput("--plan: a factor above 0 and at most 100, not " + plan);
    }
    if (!(requests > 0)) {
      throw new BadInput("--requests: more than 0, not " + requests);
    }
    files.checkForPlan();
    files.requirePlaces();
    try (TemporaryFolder folder = TemporaryFolder.of("plan")) {
      Environment where = Environment.of(folder.path(), BuildFacts.load().commit());
      if (where.busy()) {
        session.note(where.busyNote());
      }
      CapacityPlanner planner = new CapacityPlanner(plan, seed, folder.path());
      List<CapacityPlan> plans;
      try (Progress progress = session.progress("measuring registers", planner.registers())) {
        plans = planner.plans(targets(), () -> progress.advance(1));
      }
      files.write(plans, requests, where);
      new CapacityPlanText(session).print(plans, requests, where);
    }
    return Outcome.DONE;
  }

  private List<Target> targets() {
    return List.of(
        new Target(VEHICLES, requests * VEHICLE_SHARE),
        new Target(TEN_PRINTS, requests * PRINT_SHARE),
        new Target(DNA_PROFILES, requests * DNA_SHARE));
  }
}
