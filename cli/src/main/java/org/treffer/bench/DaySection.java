package org.treffer.bench;

import java.util.Locale;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** The part of a result's page on a load as on a day. */
final class DaySection {

  private final StringBuilder page = new StringBuilder();
  private final Day day;
  private final Measured run;

  private DaySection(Day day, Measured run) {
    this.day = day;
    this.run = run;
  }

  /** The section. */
  static String of(Day day, Measured run) {
    return new DaySection(day, run).write();
  }

  private String write() {
    page.append("<h2>As on a day</h2>\n<p>A day whose busiest hour is like this run has ")
        .append(number("%,.0f", day.requestsADay()))
        .append(" requests. The shares are mostly assumptions.</p>\n");
    if (!day.mix().leftOut().isEmpty()) {
      page.append("<p>Left out, as no state holds or may be asked what they ask about: ")
          .append(ResultPage.escaped(String.join(", ", day.mix().leftOut())))
          .append(".</p>\n");
    }
    kinds();
    partners();
    beside();
    return page.toString();
  }

  private static String number(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }

  private void kinds() {
    page.append(
            "<table class=\"figures\"><thead><tr><th>Kind</th><th>Wanted</th><th>In the deck</th>")
        .append("<th>Answered a second</th><th>Median</th><th>p99</th>")
        .append("<th>Processor time alone</th><th>HIT</th><th>NO_HIT</th><th>REFUSED</th>")
        .append("</tr></thead>\n");
    for (Mix.Share kind : day.mix().kinds()) {
      page.append(row(kind));
    }
    page.append("</table>\n");
  }

  private String row(Mix.Share kind) {
    Optional<KindRun> of = Optional.ofNullable(run.kinds().get(kind.name()));
    Optional<Histogram> latency = of.filter(each -> each.answered() > 0).map(KindRun::latency);
    return String.format(
        Locale.ROOT,
        "<tr><td>%s</td><td>%.1f%%</td><td>%.1f%%</td><td>%.1f</td><td>%s</td>"
            + "<td>%s</td><td>%s</td><td>%,d</td><td>%,d</td><td>%,d</td></tr>%n",
        kind.name(),
        100 * kind.wanted(),
        100 * kind.drawn(),
        of.map(KindRun::answered).orElse(0L) / run.seconds(),
        latency.map(each -> Goal.duration(each.getValueAtPercentile(50))).orElse("-"),
        latency.map(each -> Goal.duration(each.getValueAtPercentile(99))).orElse("-"),
        Optional.ofNullable(day.alone().get(kind.name()))
            .map(each -> Goal.duration(Math.round(each.cpuMicros())))
            .orElse("-"),
        of.map(each -> each.outcome("HIT")).orElse(0L),
        of.map(each -> each.outcome("NO_HIT")).orElse(0L),
        of.map(each -> each.outcome("REFUSED")).orElse(0L));
  }

  private void partners() {
    page.append(
            "<table class=\"figures\"><thead><tr><th>State asked</th><th>Wanted</th><th>In the deck</th>")
        .append("<th>Searched</th><th>Not</th></tr></thead>\n");
    for (Mix.Share partner : day.mix().partners()) {
      page.append(
          String.format(
              Locale.ROOT,
              "<tr><td>%s</td><td>%.1f%%</td><td>%.1f%%</td><td>%,d</td><td>%,d</td></tr>%n",
              partner.name(),
              100 * partner.wanted(),
              100 * partner.drawn(),
              run.searchedBy(partner.name()),
              run.notSearchedBy(partner.name())));
    }
    page.append("</table>\n");
  }

  private void beside() {
    page.append(
            "<table class=\"figures\"><thead><tr><th>Load</th><th>A second</th><th>Median</th><th>p99</th>")
        .append("<th>Processor time a request</th></tr></thead>\n");
    load("as on a day", run);
    load("even: vehicles " + day.beside().vehicles() + "%, the rest DNA", day.even());
    page.append("</table>\n");
  }

  private void load(String name, Measured load) {
    page.append(
        String.format(
            Locale.ROOT,
            "<tr><td>%s</td><td>%,.0f</td><td>%s</td><td>%s</td><td>%s</td></tr>%n",
            name,
            load.throughput(),
            Goal.duration(load.percentile(50)),
            Goal.duration(load.percentile(99)),
            Goal.duration(Math.round(load.cpuMicros()))));
  }
}
