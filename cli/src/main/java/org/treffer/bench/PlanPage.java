package org.treffer.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.treffer.bench.plan.CapacityPlan;
import org.treffer.bench.plan.CapacityPlan.Together;
import org.treffer.bench.plan.Point;

/**
 * A capacity plan as one page of HTML that needs no network: how searches grow with records, with
 * cores, and what memory a register takes.
 */
public final class PlanPage {

  private PlanPage() {}

  /** The page. */
  public static String of(List<CapacityPlan> plans, double requests, Environment where)
      throws IOException {
    StringBuilder page = new StringBuilder(ResultPage.head("What larger registers would need"));
    page.append("<p>Synthetic registers, measured by <code>treffer bench --plan</code>. The law is")
        .append(
            " drawn through all sizes but the largest, which was held out. A search for a print shares")
        .append(" its work among the cores already.</p>\n");
    if (where.busy()) {
      page.append("<p class=\"warning\">")
          .append("Beware: ")
          .append(where.busyNote())
          .append(".</p>\n");
    }
    page.append(union(plans, requests));
    for (CapacityPlan plan : plans) {
      page.append("<h2>").append(ResultPage.escaped(plan.category())).append("</h2>\n");
      page.append(growth(plan)).append(cores(plan)).append(memory(plan));
    }
    page.append(ResultPage.environment(where));
    return page.append("</main></body></html>\n").toString();
  }

  private static String union(List<CapacityPlan> plans, double requests) {
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "<h2>The Union at %,.0f requests a second</h2>%n<table class=\"figures\"><thead><tr>",
                requests));
    for (String head : PlanTable.HEADS) {
      table.append("<th scope=\"col\">").append(head.replace(">", "")).append("</th>");
    }
    table.append("</tr></thead>\n");
    for (List<String> row : PlanTable.rows(plans)) {
      table.append("<tr>");
      row.forEach(cell -> table.append("<td>").append(ResultPage.escaped(cell)).append("</td>"));
      table.append("</tr>\n");
    }
    return table.append("</table>\n<p>").append(PlanTable.ASSUMED).append("</p>\n").toString();
  }

  private static String growth(CapacityPlan plan) {
    List<Point> points = plan.points();
    return String.format(
            Locale.ROOT,
            "<p>By the law (%s) a search at the size held out takes %.2f times what was"
                + " measured. The register planned for is %,.0f times as large.</p>%n",
            ResultPage.escaped(plan.law().text()),
            plan.heldOutRatio(),
            plan.beyond())
        + new Chart(
                "Processor time of a search", plan.records(), ResultPage::count, PlanTable::time)
            .line("measured", over(points, Point::micros))
            .line("by the law", over(points, point -> plan.law().micros(point.records())))
            .html();
  }

  private static String cores(CapacityPlan plan) {
    List<Together> together = plan.together();
    double one = together.getFirst().perSecond();
    return new Chart(
            "Searches a second of all threads, "
                + String.format(Locale.ROOT, "%,d", plan.heldOut().records())
                + " "
                + plan.records(),
            "threads",
            ResultPage::count,
            ResultPage::count)
        .line("measured", together(together, Together::perSecond))
        .line("as many times one", together(together, each -> each.threads() * one))
        .html();
  }

  private static List<Chart.Point> together(List<Together> all, ToDoubleFunction<Together> of) {
    return all.stream()
        .map(each -> new Chart.Point(each.threads(), of.applyAsDouble(each)))
        .toList();
  }

  private static String memory(CapacityPlan plan) {
    return new Chart(
            "Megabytes of a register", plan.records(), ResultPage::count, ResultPage::count)
        .line("on disk", over(plan.points(), point -> point.diskBytes() / 1e6))
        .line("in the heap", over(plan.points(), point -> point.heapBytes() / 1e6))
        .html();
  }

  private static List<Chart.Point> over(List<Point> points, ToDoubleFunction<Point> of) {
    return points.stream()
        .map(point -> new Chart.Point((double) point.records(), of.applyAsDouble(point)))
        .toList();
  }
}
