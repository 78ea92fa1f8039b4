package org.treffer.benchmarks.report;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Shows how searches grow with the register. */
final class Growth {

  private Growth() {}

  /** A table in Markdown: median and 99th percentile of each series at each size. */
  static String table(Iterable<Series> series) {
    SortedSet<Long> sizes = new TreeSet<>();
    series.forEach(s -> sizes.addAll(s.points().keySet()));
    StringBuilder table = new StringBuilder("| median / 99th percentile, us |");
    sizes.forEach(size -> table.append(String.format(Locale.ROOT, " %,d |", size)));
    table.append("\n| --- |").append(" --- |".repeat(sizes.size())).append('\n');
    for (Series each : series) {
      table.append("| ").append(each.name()).append(" |");
      for (long size : sizes) {
        Series.Point point = each.points().get(size);
        table.append(
            point == null
                ? " |"
                : String.format(Locale.ROOT, " %.1f / %.0f |", point.median(), point.high()));
      }
      table.append('\n');
    }
    return table.toString();
  }
}
