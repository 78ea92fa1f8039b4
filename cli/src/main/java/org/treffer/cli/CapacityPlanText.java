package org.treffer.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.treffer.bench.plan.CapacityPlan;
import org.treffer.bench.plan.Point;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;

/** Capacity plans for people and for programs. */
final class CapacityPlanText {

  private final Session session;

  CapacityPlanText(Session session) {
    this.session = session;
  }

  void print(List<CapacityPlan> plans, double requests) {
    if (session.json()) {
      try (JsonLines lines = session.jsonLines()) {
        plans.forEach(plan -> lines.write(json(plan)));
      }
      return;
    }
    session.out().println("Measured here, processor time of one search");
    session.out().println();
    plans.forEach(this::measured);
    session.out().printf(Locale.ROOT, "The Union at %,.0f requests a second%n%n", requests);
    Table table =
        new Table(
            "Register",
            ">Records",
            ">A second",
            ">One takes",
            ">Cores",
            ">Disk",
            ">Memory",
            ">Beyond");
    for (CapacityPlan plan : plans) {
      table.row(
          plan.category(),
          String.format(Locale.ROOT, "%,d M", plan.target().records() / 1_000_000),
          String.format(Locale.ROOT, "%.3g", plan.target().perSecond()),
          time(plan.micros()),
          String.format(Locale.ROOT, "%.2g", plan.cores()),
          gigabytes(plan.diskBytes()),
          gigabytes(plan.memoryBytes()),
          String.format(Locale.ROOT, "%,.0f x", plan.beyond()));
    }
    session.print(table);
    session
        .out()
        .printf(
            Locale.ROOT,
            "%n'Beyond': how many times the largest measured register. Assumed: the laws hold that"
                + "%nfar, records as large as here, searches 900 to 70 to 30 by category, a core"
                + "%nbusy half the time, indexes in memory (prints twice), no logs, no network.%n");
  }

  private void measured(CapacityPlan plan) {
    Table table = new Table(">" + plan.records(), ">Measured", ">By the law", ">Bytes a record");
    for (Point point : plan.points()) {
      table.row(
          String.format(Locale.ROOT, "%,d", point.records()),
          time(point.micros()),
          time(plan.law().micros(point.records())),
          String.format(Locale.ROOT, "%,d", point.diskBytes() / point.records()));
    }
    session.print(table);
    session
        .out()
        .printf(
            Locale.ROOT,
            "%s; at the last size, held out, it says %.2f times what was measured%n",
            plan.law().text(),
            plan.heldOutRatio());
    session
        .out()
        .printf(
            "There, threads and searches a second: %s%n%n",
            plan.together().stream()
                .map(
                    each ->
                        String.format(
                            Locale.ROOT,
                            each.perSecond() < 100 ? "%d, %.3g" : "%d, %,.0f",
                            each.threads(),
                            each.perSecond()))
                .collect(Collectors.joining("; ")));
  }

  private static String time(double micros) {
    return micros < 1_000
        ? String.format(Locale.ROOT, "%.1f us", micros)
        : micros < 1_000_000
            ? String.format(Locale.ROOT, "%.1f ms", micros / 1e3)
            : String.format(Locale.ROOT, "%.1f s", micros / 1e6);
  }

  private static String gigabytes(double bytes) {
    return String.format(Locale.ROOT, "%,.1f GB", bytes / 1e9);
  }

  private static Map<String, Object> json(CapacityPlan plan) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("category", plan.category());
    List<Map<String, Object>> points = new ArrayList<>();
    for (Point point : plan.points()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("records", point.records());
      each.put("micros", point.micros());
      each.put("law", plan.law().micros(point.records()));
      each.put("diskBytes", point.diskBytes());
      each.put("heapBytes", point.heapBytes());
      points.add(each);
    }
    line.put("points", points);
    line.put("heldOutRatio", plan.heldOutRatio());
    line.put("together", plan.together());
    line.put("records", plan.target().records());
    line.put("perSecond", plan.target().perSecond());
    line.put("micros", plan.micros());
    line.put("cores", plan.cores());
    line.put("diskBytes", Math.round(plan.diskBytes()));
    line.put("memoryBytes", Math.round(plan.memoryBytes()));
    line.put("beyond", plan.beyond());
    return line;
  }
}
