package org.treffer.cli;

import java.util.List;
import java.util.Locale;
import org.treffer.bench.Bulk;
import org.treffer.bench.BulkSection;
import org.treffer.bench.Goal;
import org.treffer.bench.Measured;
import org.treffer.terminal.Table;

/** Comparisons in bulk, and what they do to a load, for people. */
record BulkText(Session session) {

  void print(List<Bulk> bulks, Measured run) {
    if (bulks.isEmpty()) {
      return;
    }
    Table compared =
        new Table("Comparison", ">Stains", ">Pairs", ">Found", ">Takes", ">Pairs/s", ">CPU/stain");
    for (Bulk bulk : bulks) {
      row(compared, bulk.name(), bulk, bulk.seconds(), bulk.cpuMicros());
      row(compared, "one by one *", bulk, bulk.singleSeconds(), bulk.single().cpuMicros());
    }
    session.print(compared);
    LogsText.wrapped(BulkSection.RECKONED).forEach(session.out()::println);
    for (Bulk bulk : bulks) {
      if (!bulk.declined().isEmpty()) {
        session.out().println(bulk.name() + ": declined by " + String.join(", ", bulk.declined()));
      }
    }
    session.out().println();
    Table beside = new Table("Requests", ">A second", ">Median", ">p99", ">Late");
    row(beside, "alone", run);
    bulks.forEach(bulk -> row(beside, "beside " + bulk.name(), bulk.beside()));
    session.print(beside);
    if (run.saturated()) {
      session.out().println("Alone it was too much already: lower --rate to see the difference.");
    }
    session.out().println();
  }

  private static void row(Table table, String name, Bulk bulk, double seconds, double cpuMicros) {
    table.row(
        name,
        String.format(Locale.ROOT, "%,d", bulk.stains()),
        rounded((double) bulk.pairs()),
        String.format(Locale.ROOT, "%,d", bulk.found()),
        Goal.duration(Math.round(seconds * 1e6)),
        rounded(bulk.pairs() / seconds),
        Goal.duration(Math.round(cpuMicros)));
  }

  /** A large number by its first digits. */
  private static String rounded(double number) {
    return number < 1e6
        ? String.format(Locale.ROOT, "%,.0f", number)
        : String.format(Locale.ROOT, "%,.1f million", number / 1e6);
  }

  private static void row(Table table, String name, Measured load) {
    table.row(
        name,
        String.format(Locale.ROOT, "%,.0f", load.throughput()),
        Goal.duration(load.percentile(50)),
        Goal.duration(load.percentile(99)),
        String.format(Locale.ROOT, "%,d", load.late()));
  }
}
