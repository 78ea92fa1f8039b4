package org.treffer.bench;

import java.util.List;
import java.util.Locale;

/** The part of a result's page on comparisons in bulk. */
public final class BulkSection {

  /** What the rows of single searches are. */
  public static final String RECKONED =
      "* reckoned: as many times the median of a sample of single searches, which find the same.";

  private BulkSection() {}

  /** The section; empty if nothing was compared. */
  static String of(List<Bulk> bulks, Measured run) {
    if (bulks.isEmpty()) {
      return "";
    }
    StringBuilder page =
        new StringBuilder("<h2>Stains compared in bulk</h2>\n<table class=\"figures\"><thead><tr>")
            .append("<th>Comparison</th><th>Stains</th><th>Pairs</th><th>Found</th><th>Takes</th>")
            .append("<th>Pairs a second</th><th>Processor time a stain</th></tr></thead>\n");
    for (Bulk bulk : bulks) {
      compared(page, bulk.name(), bulk, bulk.seconds(), bulk.cpuMicros());
      compared(page, "one by one *", bulk, bulk.singleSeconds(), bulk.single().cpuMicros());
    }
    page.append("</table>\n<p>")
        .append(RECKONED)
        .append("</p>\n<table class=\"figures\"><thead><tr><th>Requests</th>")
        .append("<th>A second</th><th>Median</th><th>p99</th><th>Late</th></tr></thead>\n");
    load(page, "alone", run);
    bulks.forEach(bulk -> load(page, "beside " + bulk.name(), bulk.beside()));
    return page.append("</table>\n").toString();
  }

  private static void compared(
      StringBuilder page, String name, Bulk bulk, double seconds, double cpuMicros) {
    page.append(
        String.format(
            Locale.ROOT,
            "<tr><td>%s</td><td>%,d</td><td>%,d</td><td>%,d</td><td>%s</td><td>%,.0f</td>"
                + "<td>%s</td></tr>%n",
            name,
            bulk.stains(),
            bulk.pairs(),
            bulk.found(),
            Goal.duration(Math.round(seconds * 1e6)),
            bulk.pairs() / seconds,
            Goal.duration(Math.round(cpuMicros))));
  }

  private static void load(StringBuilder page, String name, Measured load) {
    page.append(
        String.format(
            Locale.ROOT,
            "<tr><td>%s</td><td>%,.0f</td><td>%s</td><td>%s</td><td>%,d</td></tr>%n",
            name,
            load.throughput(),
            Goal.duration(load.percentile(50)),
            Goal.duration(load.percentile(99)),
            load.late()));
  }
}
