package org.treffer.cli;

import java.util.Locale;
import org.treffer.bench.Day;
import org.treffer.bench.Goal;
import org.treffer.bench.KindRun;
import org.treffer.bench.Measured;
import org.treffer.bench.Mix;
import org.treffer.terminal.Table;

/** How the requests of a day went, by kind and by partner, for people. */
record DayText(Session session) {

  void print(Day day, Measured run) {
    Mix mix = day.mix();
    shares(day, run);
    answers(mix, run);
    partners(mix, run);
    session
        .out()
        .printf(
            Locale.ROOT,
            "Sent twice under one number: %s wanted, %s drawn. %d offences.%n",
            percent(mix.twice().wanted()),
            percent(mix.twice().drawn()),
            mix.offences());
    session
        .out()
        .printf(
            Locale.ROOT,
            "A day whose busiest hour is like this has %,.0f requests.%n%n",
            day.requestsADay());
    beside(day, run);
  }

  private void shares(Day day, Measured run) {
    Table table =
        new Table("Kind", ">Wanted", ">In deck", ">Answered/s", ">Median", ">p99", ">CPU alone");
    for (Mix.Share kind : day.mix().kinds()) {
      KindRun of = run.kinds().get(kind.name());
      boolean any = of != null && of.answered() > 0;
      table.row(
          kind.name(),
          percent(kind.wanted()),
          percent(kind.drawn()),
          any ? String.format(Locale.ROOT, "%,.1f", of.answered() / run.seconds()) : "-",
          any ? Goal.duration(of.latency().getValueAtPercentile(50)) : "-",
          any ? Goal.duration(of.latency().getValueAtPercentile(99)) : "-",
          day.alone().containsKey(kind.name())
              ? Goal.duration(Math.round(day.alone().get(kind.name()).cpuMicros()))
              : "-");
    }
    session.print(table);
    session.out().println();
  }

  private void answers(Mix mix, Measured run) {
    Table table = new Table("Kind", ">Sent", ">HIT", ">NO_HIT", ">REFUSED", ">Other answers");
    for (Mix.Share kind : mix.kinds()) {
      KindRun of = run.kinds().get(kind.name());
      if (of != null) {
        long all = of.outcomes().values().stream().mapToLong(Long::longValue).sum();
        long hits = of.outcome("HIT");
        long none = of.outcome("NO_HIT");
        long refused = of.outcome("REFUSED");
        table.row(
            kind.name(),
            count(of.sent()),
            count(hits),
            count(none),
            count(refused),
            count(all - hits - none - refused));
      }
    }
    session.print(table);
    session.out().println();
  }

  private void partners(Mix mix, Measured run) {
    Table table = new Table("State asked", ">Wanted", ">In deck", ">Searched", ">Not");
    for (Mix.Share partner : mix.partners()) {
      table.row(
          partner.name(),
          percent(partner.wanted()),
          percent(partner.drawn()),
          count(run.searchedBy(partner.name())),
          count(run.notSearchedBy(partner.name())));
    }
    session.print(table);
    session.out().println();
  }

  private void beside(Day day, Measured run) {
    Table table = new Table("Load", ">A second", ">Median", ">p99", ">Processor a request");
    row(table, "as on a day", run);
    row(
        table,
        "even: vehicles %d%%, DNA %d%%"
            .formatted(day.beside().vehicles(), 100 - day.beside().vehicles()),
        day.even());
    session.print(table);
    session.out().println();
  }

  private static void row(Table table, String name, Measured run) {
    table.row(
        name,
        String.format(Locale.ROOT, "%,.0f", run.throughput()),
        Goal.duration(run.percentile(50)),
        Goal.duration(run.percentile(99)),
        Goal.duration(Math.round(run.cpuMicros())));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
