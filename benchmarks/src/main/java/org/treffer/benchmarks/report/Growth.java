package org.treffer.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Shows how searches grow with the register: {@code Growth OUT.svg RESULTS.json...} prints a table
 * and draws medians, both axes logarithmic.
 */
public final class Growth {

  private Growth() {}

  /** The command. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: Growth OUT.svg RESULTS.json...");
      System.exit(2);
    }
    List<Path> results = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      results.add(Path.of(args[i]));
    }
    Iterable<Series> series = Series.read(results);
    System.out.print(table(series));
    Files.writeString(Path.of(args[0]), new GrowthPlot(series).svg());
  }

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
