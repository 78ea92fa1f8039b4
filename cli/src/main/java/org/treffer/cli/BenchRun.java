package org.treffer.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treffer.bench.Bulk;
import org.treffer.bench.BulkLoad;
import org.treffer.bench.Day;
import org.treffer.bench.DayLoad;
import org.treffer.bench.Environment;
import org.treffer.bench.Goal;
import org.treffer.bench.HighestLoad;
import org.treffer.bench.Measured;
import org.treffer.bench.OpenLoop;
import org.treffer.bench.Result;
import org.treffer.bench.Workload;
import org.treffer.terminal.Progress;

/**
 * The parts of a run of {@code bench}, in order: what is measured, and what stands beside it.
 *
 * @param sending how
 * @param where it runs
 * @param workload of the even load
 * @param even the even load
 */
record BenchRun(
    Session session, SendingOptions sending, Environment where, Workload workload, OpenLoop even) {

  /** The even load. */
  Result ofEven(List<BulkLoad> bulks) throws IOException, InterruptedException {
    try (Progress progress = session.progress("sending", -1)) {
      warmUp(even, progress);
      Optional<HighestLoad> highest = highest(even);
      Measured run = even.run(rate(highest), sending.duration);
      return new Result(where, workload, run, highest, compared(bulks, even, run, progress));
    }
  }

  /** The requests of a day, the even load beside them. */
  Result of(DayLoad day, List<BulkLoad> bulks) throws IOException, InterruptedException {
    if (!day.mix().leftOut().isEmpty()) {
      session.note(
          "left out, as no state holds or may be asked what they ask about: "
              + String.join(", ", day.mix().leftOut()));
    }
    try (Progress progress = session.progress("sending", -1)) {
      warmUp(even, progress);
      warmUp(day.loop(), progress);
      Optional<HighestLoad> highest = highest(day.loop());
      Measured run = day.loop().run(rate(highest), sending.duration);
      progress.advance(1);
      Day beside = day.beside(workload, even, run.offered(), sending.duration);
      List<Bulk> compared = compared(bulks, day.loop(), run, progress);
      return new Result(where, beside, run, highest, compared);
    }
  }

  private List<Bulk> compared(List<BulkLoad> bulks, OpenLoop load, Measured run, Progress progress)
      throws IOException, InterruptedException {
    List<Bulk> compared = new ArrayList<>();
    for (BulkLoad bulk : bulks) {
      compared.add(bulk.measure(load, run.offered(), sending.duration));
      progress.advance(1);
    }
    return compared;
  }

  private void warmUp(OpenLoop load, Progress progress) throws InterruptedException {
    if (!sending.warmUp.isZero()) {
      load.run(sending.rate, sending.warmUp);
      progress.advance(1);
    }
  }

  private Optional<HighestLoad> highest(OpenLoop load) throws InterruptedException {
    Optional<Goal> goal = sending.goal();
    return goal.isEmpty() ? Optional.empty() : Optional.of(load.highest(goal.get(), sending.trial));
  }

  private double rate(Optional<HighestLoad> highest) {
    return highest.map(HighestLoad::rate).filter(found -> found > 0).orElse(sending.rate);
  }
}
