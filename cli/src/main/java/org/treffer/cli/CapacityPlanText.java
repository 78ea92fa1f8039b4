package org.treffer.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.treffer.bench.Environment;
import org.treffer.bench.PlanTable;
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

  void print(List<CapacityPlan> plans, double requests, Environment where) {
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
    Table table = new Table(PlanTable.HEADS.toArray(String[]::new));
    PlanTable.rows(plans).forEach(row -> table.row(row.toArray()));
    session.print(table);
    session.out().println();
    LogsText.wrapped(PlanTable.ASSUMED).forEach(session.out()::println);
    new BenchText(session).environment(where);
  }

  private void measured(CapacityPlan plan) {
    Table table = new Table(">" + plan.records(), ">Measured", ">By the law", ">Bytes a record");
    for (Point point : plan.points()) {
      table.row(
          String.format(Locale.ROOT, "%,d", point.records()),
          PlanTable.time(point.micros()),
          PlanTable.time(plan.law().micros(point.records())),
          String.format(Locale.ROOT, "%,d", point.diskBytes() / point.records()));
    }
    session.print(table);
    session
        .out()
        .printf(
            Locale.ROOT,
            "%s; at the last size,%nheld out, it says %.2f times what was measured; the Union's is %,.0f times as large%n",
            plan.law().text(),
            plan.heldOutRatio(),
            plan.beyond());
    session
        .out()
        .printf(
            "There, searches a second: %s%n%n",
            plan.together().stream()
                .map(
                    each ->
                        String.format(
                            Locale.ROOT,
                            each.perSecond() < 100 ? "%.3g by %s" : "%,.0f by %s",
                            each.perSecond(),
                            Plural.of(each.threads(), "thread")))
                .collect(Collectors.joining(", ")));
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
    line.put("machines", PlanTable.machines(plan));
    line.put("beyond", plan.beyond());
    return line;
  }
}
