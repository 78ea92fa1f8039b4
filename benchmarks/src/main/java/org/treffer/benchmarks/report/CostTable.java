package org.treffer.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What operations cost, a row each: time, percentiles, how many a second, what they allocate, as
 * far as it was measured. Values have three digits, and JMH's 99.9% interval where it gives one.
 */
final class CostTable {

  private static final Pattern HUMP = Pattern.compile("(?<=.)(?=[A-Z])");
  private static final MathContext THREE_DIGITS = new MathContext(3);

  private enum Column {
    MEAN("mean"),
    MEDIAN("median"),
    HIGH("99th percentile"),
    RATE("a second"),
    ALLOCATED("allocated"),
    INSTRUCTIONS("instructions");

    private final String heading;

    Column(String heading) {
      this.heading = heading;
    }
  }

  private final SequencedMap<String, Map<Column, String>> rows = new LinkedHashMap<>();
  private final SequencedSet<String> circumstances = new LinkedHashSet<>();

  private CostTable() {}

  /** The table in Markdown, and below it how the results came about. */
  static String of(Iterable<JsonNode> results) {
    CostTable table = new CostTable();
    results.forEach(table::add);
    return table.markdown();
  }

  private void add(JsonNode result) {
    JsonNode metric = result.path("primaryMetric");
    String unit = metric.path("scoreUnit").asString();
    Map<Column, String> row = rows.computeIfAbsent(name(result), name -> new LinkedHashMap<>());
    if (unit.startsWith("ops/")) {
      row.put(Column.RATE, interval(metric, perSecond(unit.substring(4)), ""));
    } else {
      row.put(Column.MEAN, interval(metric, 1, " " + time(unit)));
    }
    JsonNode percentiles = metric.path("scorePercentiles");
    if (result.path("mode").asString().equals("sample")) {
      row.put(Column.MEDIAN, number(percentiles.path("50.0").asDouble()) + " " + time(unit));
      row.put(Column.HIGH, number(percentiles.path("99.0").asDouble()) + " " + time(unit));
    }
    profiled(result, "gc.alloc.rate.norm", " B", Column.ALLOCATED, row);
    profiled(result, "instructions", "", Column.INSTRUCTIONS, row);
    profiled(result, "instructions:u", "", Column.INSTRUCTIONS, row);
    circumstances.add(circumstances(result));
  }

  private static void profiled(
      JsonNode result, String metric, String unit, Column column, Map<Column, String> row) {
    JsonNode score = result.path("secondaryMetrics").path(metric).path("score");
    if (score.isNumber()) {
      // The measuring itself allocates some hundredths of a byte an operation.
      BigDecimal whole = new BigDecimal(Math.rint(score.asDouble()));
      row.put(column, text(whole.round(THREE_DIGITS)) + unit);
    }
  }

  private static String name(JsonNode result) {
    String benchmark = result.path("benchmark").asString();
    String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
    StringBuilder name =
        new StringBuilder(HUMP.matcher(method).replaceAll(" ").toLowerCase(Locale.ROOT));
    for (Map.Entry<String, JsonNode> parameter : result.path("params").properties()) {
      String value = parameter.getValue().asString();
      name.append(", ")
          .append(
              value.matches("\\d{1,18}")
                  ? String.format(Locale.ROOT, "%s %,d", parameter.getKey(), Long.valueOf(value))
                  : value);
    }
    return name.toString();
  }

  /** A score, and its interval to the same place. */
  private static String interval(JsonNode metric, double factor, String unit) {
    BigDecimal score = threeDigits(factor * metric.path("score").asDouble());
    JsonNode error = metric.path("scoreError");
    if (!error.isNumber() || !Double.isFinite(error.asDouble())) {
      return text(score) + unit;
    }
    BigDecimal half =
        new BigDecimal(factor * error.asDouble()).setScale(score.scale(), RoundingMode.HALF_UP);
    return text(score) + " ± " + text(half) + unit;
  }

  private static double perSecond(String unit) {
    return switch (unit) {
      case "ns" -> 1e9;
      case "us" -> 1e6;
      case "ms" -> 1e3;
      case "s" -> 1;
      default -> throw new IllegalArgumentException("a rate by the unit " + unit);
    };
  }

  private static String time(String unit) {
    return unit.substring(0, unit.indexOf('/'));
  }

  private static String number(double value) {
    return text(threeDigits(value));
  }

  private static BigDecimal threeDigits(double value) {
    return new BigDecimal(value).round(THREE_DIGITS);
  }

  private static String text(BigDecimal value) {
    return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
  }

  private static String circumstances(JsonNode result) {
    int threads = result.path("threads").asInt();
    int forks = result.path("forks").asInt();
    return String.format(
        Locale.ROOT,
        "%s, JDK %s: %d thread%s, %d fork%s, %d × %s of warming up and %d × %s measured",
        result.path("machine").asString(),
        result.path("jdkVersion").asString(),
        threads,
        threads == 1 ? "" : "s",
        forks,
        forks == 1 ? "" : "s",
        result.path("warmupIterations").asInt(),
        result.path("warmupTime").asString(),
        result.path("measurementIterations").asInt(),
        result.path("measurementTime").asString());
  }

  private String markdown() {
    TreeSet<Column> columns = new TreeSet<>();
    rows.values().forEach(row -> columns.addAll(row.keySet()));
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder("| |");
    columns.forEach(column -> head.append(' ').append(column.heading).append(" |"));
    lines.add(head.toString());
    lines.add("| --- |" + " --- |".repeat(columns.size()));
    rows.forEach(
        (name, row) -> {
          StringBuilder line = new StringBuilder("| ").append(name).append(" |");
          columns.forEach(
              column ->
                  line.append(row.containsKey(column) ? " " + row.get(column) : "").append(" |"));
          lines.add(line.toString());
        });
    return String.join("\n", lines) + "\n\n" + String.join("; ", circumstances) + ".\n";
  }
}
