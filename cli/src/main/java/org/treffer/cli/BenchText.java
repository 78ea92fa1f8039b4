package org.treffer.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.treffer.bench.Day;
import org.treffer.bench.Environment;
import org.treffer.bench.Goal;
import org.treffer.bench.HighestLoad;
import org.treffer.bench.Measured;
import org.treffer.bench.Result;
import org.treffer.bench.Row;
import org.treffer.bench.Workload;
import org.treffer.terminal.Table;

/** A result of {@code bench} for people. */
record BenchText(Session session) {

  void print(Result result) {
    Measured run = result.run();
    PrintStream out = session.out();
    out.printf(
        Locale.ROOT,
        "%,d requests in %.1f s: %,.0f a second offered, %,.0f came back%n",
        run.requests(),
        run.seconds(),
        run.offered(),
        run.throughput());
    out.printf(
        Locale.ROOT,
        "%,.0f answers a second of states that searched%n",
        run.searched() / run.seconds());
    out.printf(
        "Latency: median %s, p90 %s, p99 %s,%n         p99.9 %s, longest %s%n",
        Goal.duration(run.percentile(50)),
        Goal.duration(run.percentile(90)),
        Goal.duration(run.percentile(99)),
        Goal.duration(run.percentile(99.9)),
        Goal.duration(run.percentile(100)));
    out.printf(
        Locale.ROOT,
        "A request takes %s of processor time and %,d bytes of allocation%n",
        Goal.duration(Math.round(run.cpuMicros())),
        run.requests() == 0 ? 0 : run.allocated() / run.requests());
    sent(run);
    result.highest().ifPresent(this::print);
    out.println();
    switch (result.asked()) {
      case Workload workload -> answers(run);
      case Day day -> new DayText(session).print(day, run);
    }
    new BulkText(session).print(result.bulks(), run);
    environment(result.environment());
  }

  /** Whether the generator did what it should. */
  private void sent(Measured run) {
    PrintStream out = session.out();
    if (run.unsent() > 0) {
      out.printf(
          Locale.ROOT,
          "Stopped at twice its time: %,d requests were never sent. Lower --rate.%n",
          run.unsent());
    }
    if (run.saturated()) {
      out.printf(
          Locale.ROOT,
          "The generator fell behind: %,d requests were due while all senders waited.%n"
              + "Lower --rate or raise --senders.%n",
          run.starved());
    } else if (run.disturbed()) {
      out.printf(
          Locale.ROOT,
          "%,d requests were sent over 1 ms late, as the machine was busy; latency holds it.%n",
          run.late());
    } else {
      out.printf(
          Locale.ROOT,
          "The generator kept up: %,d requests were sent over 1 ms late.%n",
          run.late());
    }
  }

  private void print(HighestLoad found) {
    PrintStream out = session.out();
    if (found.rate() == 0) {
      Measured nearest = found.nearest();
      out.printf(
          Locale.ROOT,
          "No load kept %s: nearest came %s at %.3g requests a second%s.%n",
          found.goal(),
          Goal.duration(nearest.percentile(found.goal().percentile())),
          nearest.offered(),
          nearest.mostSearched() ? "" : ", where most states did not search");
      return;
    }
    out.printf(
        Locale.ROOT,
        "Highest load that keeps %s: %,.0f requests a second,%nkept again %d of %d times%s%n",
        found.goal(),
        found.rate(),
        found.again(),
        found.of(),
        Double.isFinite(found.broken())
            ? String.format(Locale.ROOT, "; %,.0f a second broke it", found.broken())
            : "");
  }

  private void answers(Measured run) {
    Table table = new Table("Category", "State", "Answer", ">Count", ">A second");
    for (Map.Entry<Row, Long> each : run.answers().entrySet()) {
      Row row = each.getKey();
      table.row(
          row.category(),
          row.partition(),
          row.outcome(),
          String.format(Locale.ROOT, "%,d", each.getValue()),
          String.format(Locale.ROOT, "%,.0f", each.getValue() / run.seconds()));
    }
    session.print(table);
    session.out().println();
  }

  /** Where it was measured. */
  void environment(Environment where) {
    session
        .out()
        .printf(
            Locale.ROOT,
            "%s, %d cores, load %.2f, fsync %s%n%s%n%s%ncommit %s%n",
            where.processor(),
            where.cores(),
            where.load(),
            Goal.duration(where.fsyncMicros()),
            where.system(),
            where.jvm(),
            where.commit());
  }
}
