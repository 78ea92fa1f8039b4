package org.treffer.bench;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.HistogramIterationValue;

/**
 * A result as one page of HTML that needs no network: figures, charts, and where it was measured.
 */
public final class ResultPage {

  private static final int TICKS_PER_HALF_DISTANCE = 5;
  private static final double LAST_SHOWN = 99.999;

  private final StringBuilder page = new StringBuilder();
  private final Result result;

  private ResultPage(Result result) {
    this.result = result;
  }

  /** The page. */
  public static String of(Result result) throws IOException {
    return new ResultPage(result).write();
  }

  private String write() throws IOException {
    page.append(head("What the exchange carries"))
        .append("<p>Synthetic records and requests, measured by <code>treffer bench</code>.")
        .append(" Latency counts from the moment a request was due.</p>\n");
    if (result.environment().busy()) {
      page.append("<p class=\"warning\">The machine was busy with other work: load average ")
          .append(String.format(Locale.ROOT, "%.1f", result.environment().load()))
          .append(". Measure again when it is idle.</p>\n");
    }
    if (result.run().saturated()) {
      page.append(
          "<p class=\"warning\">The generator could not send as fast as it should: too few senders, or too"
              + " high a rate.</p>\n");
    }
    figures();
    if (result.asked() instanceof Day day) {
      page.append(DaySection.of(day, result.run()));
    }
    page.append(BulkSection.of(result.bulks(), result.run()));
    charts();
    answers();
    page.append(environment(result.environment()));
    return page.append("</main></body></html>\n").toString();
  }

  /** A page's beginning up to its heading. */
  static String head(String heading) throws IOException {
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width\">\n"
        + "<title>treffer bench</title>\n<style>\n"
        + style()
        + "</style></head><body><main>\n<h1>"
        + heading
        + "</h1>\n";
  }

  private static String style() throws IOException {
    try (InputStream in = ResultPage.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void figures() {
    Measured run = result.run();
    page.append("<h2>The run</h2>\n<table>\n");
    add("Requests offered a second", "%,.0f", run.offered());
    add("Requests a second that came back", "%,.0f", run.throughput());
    add("Requests", "%,d", run.requests());
    add("Answers of states that searched", "%,d", run.searched());
    add("Sent over 1 ms late", "%,d", run.late());
    add("Of these, as all senders waited", "%,d", run.starved());
    add("Never sent", "%,d", run.unsent());
    add("Median latency", "%s", Goal.duration(run.percentile(50)));
    add("90th percentile", "%s", Goal.duration(run.percentile(90)));
    add("99th percentile", "%s", Goal.duration(run.percentile(99)));
    add("99.9th percentile", "%s", Goal.duration(run.percentile(99.9)));
    add("Longest", "%s", Goal.duration(run.percentile(100)));
    add("Processor time a request", "%s", Goal.duration(Math.round(run.cpuMicros())));
    add("Allocated a request, kilobytes", "%,.1f", run.allocatedBytes() / 1e3);
    result
        .highest()
        .ifPresent(
            found -> {
              String name = "Highest load with " + escaped(found.goal().toString());
              if (found.rate() > 0) {
                add(name, "%,.0f", found.rate());
                add("Kept again", "%s", found.again() + " of " + found.of() + " times");
              } else {
                add(name, "%s", "none kept it");
              }
              if (Double.isFinite(found.broken())) {
                add("Lowest load that broke it", "%s", count(found.broken()));
              }
            });
    page.append("</table>\n");
  }

  private void add(String name, String format, Object value) {
    page.append(row(name, format, value));
  }

  private static String row(String name, String format, Object value) {
    return "<tr><th scope=\"row\">"
        + name
        + "</th><td>"
        + escaped(String.format(Locale.ROOT, format, value))
        + "</td></tr>\n";
  }

  private void charts() {
    page.append("<h2>Latency</h2>\n").append(spectrum().html());
    page.append("<h2>Second by second</h2>\n");
    List<Lane> lanes = Lane.telling(result.run().lanes());
    page.append(
        seconds("Requests a second that came back", ResultPage::count)
            .line("requests", points(lanes, Lane::perSecond))
            .html());
    page.append(
        seconds("Latency", micros -> Goal.duration(Math.round(micros)))
            .line("p99", points(lanes, Lane::p99))
            .line("median", points(lanes, Lane::p50))
            .html());
    page.append(
        seconds("Heap in use, megabytes", ResultPage::count)
            .line("heap", points(lanes, lane -> lane.heap() / 1e6))
            .html());
    page.append(
        seconds("Cores in use", cores -> String.format(Locale.ROOT, "%.1f", cores))
            .line("cores", points(lanes, Lane::cpu))
            .line("collecting garbage", points(lanes, lane -> lane.gcMillis() / 1e3))
            .html());
    page.append(
        seconds("4 kilobytes made durable in", micros -> Goal.duration(Math.round(micros)))
            .line("fsync", points(lanes, Lane::fsync))
            .html());
    result.highest().ifPresent(this::loads);
  }

  private void loads(HighestLoad found) {
    List<Measured> trials =
        found.trials().stream().sorted(Comparator.comparingDouble(Measured::offered)).toList();
    page.append("<h2>Throughput and latency against load</h2>\n")
        .append(
            new Chart(
                    "Requests a second that came back",
                    "requests offered a second",
                    ResultPage::count,
                    ResultPage::count)
                .line("came back", over(trials, Measured::throughput))
                .line("offered", over(trials, Measured::offered))
                .html());
    List<Measured> around =
        found.rate() == 0
            ? trials
            : trials.stream().filter(trial -> trial.offered() <= found.rate() * 1.3).toList();
    page.append(
        new Chart(
                "Latency at the goal's percentile, " + escaped(found.goal().toString()),
                "requests offered a second",
                ResultPage::count,
                micros -> Goal.duration(Math.round(micros)))
            .line(
                "latency",
                over(around, trial -> (double) trial.percentile(found.goal().percentile())))
            .html());
  }

  private static List<Chart.Point> over(List<Measured> trials, ToDoubleFunction<Measured> of) {
    return trials.stream()
        .map(trial -> new Chart.Point(trial.offered(), of.applyAsDouble(trial)))
        .toList();
  }

  private static Chart seconds(String title, DoubleFunction<String> values) {
    return new Chart(title, "seconds", ResultPage::count, values);
  }

  private static List<Chart.Point> points(List<Lane> lanes, ToDoubleFunction<Lane> of) {
    return lanes.stream()
        .map(lane -> new Chart.Point(lane.second(), of.applyAsDouble(lane)))
        .toList();
  }

  /**
   * Latency over percentiles, each nine as wide as the one before; up to the last that a request
   * lies beyond.
   */
  private Chart spectrum() {
    double last = Math.min(LAST_SHOWN, 100 - 100.0 / Math.max(2, result.run().requests()));
    List<Chart.Point> points = new ArrayList<>();
    for (HistogramIterationValue each :
        result.run().latency().percentiles(TICKS_PER_HALF_DISTANCE)) {
      double percentile = Math.min(last, each.getPercentileLevelIteratedTo());
      points.add(new Chart.Point(-Math.log10(1 - percentile / 100), each.getValueIteratedTo()));
    }
    return new Chart(
            "Latency over percentiles",
            "percentile",
            ResultPage::percentile,
            micros -> Goal.duration(Math.round(micros)))
        .line("latency", points);
  }

  /** 99.9% for three nines. */
  private static String percentile(double nines) {
    return BigDecimal.ONE
            .subtract(BigDecimal.ONE.movePointLeft((int) Math.round(nines)))
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  static String count(double value) {
    return String.format(
        Locale.ROOT, value < 10 && value != Math.rint(value) ? "%.1f" : "%,.0f", value);
  }

  private void answers() {
    page.append("<h2>Answers</h2>\n<table><thead><tr><th>Category</th><th>State</th>")
        .append("<th>Answer</th><th>Count</th><th>A second</th></tr></thead>\n");
    for (Map.Entry<Row, Long> each : result.run().answers().entrySet()) {
      Row row = each.getKey();
      page.append(
          String.format(
              Locale.ROOT,
              "<tr><td>%s</td><td>%s</td><td>%s</td><td>%,d</td><td>%,.0f</td></tr>%n",
              escaped(row.category()),
              row.partition(),
              row.outcome(),
              each.getValue(),
              each.getValue() / result.run().seconds()));
    }
    page.append("</table>\n");
  }

  /** The part of a page on where it was measured. */
  static String environment(Environment where) {
    return "<h2>Where it was measured</h2>\n<table>\n"
        + row("Processor", "%s", where.processor())
        + row("Cores", "%d", where.cores())
        + row("Load average before", "%.2f", where.load())
        + row("System", "%s", where.system())
        + row("Java", "%s", where.jvm())
        + row("Heap, megabytes", "%,.0f", where.heap() / 1e6)
        + row("Median fsync", "%s", Goal.duration(where.fsyncMicros()))
        + row("Commit", "%s", where.commit())
        + "</table>\n";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
