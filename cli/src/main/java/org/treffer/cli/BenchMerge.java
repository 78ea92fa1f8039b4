package org.treffer.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;
import org.treffer.bench.Goal;
import org.treffer.bench.ResultJson;
import org.treffer.record.BadInput;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;
import org.treffer.terminal.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Merges logs of latencies, so that percentiles of several runs are those of all their requests.
 */
@Command(
    name = "merge",
    header = "Merge the latencies of several runs of bench.",
    description = {
      "%nFILEs are logs of HdrHistogram as bench --hlog writes them, in microseconds. Percentiles"
          + " of the runs cannot be averaged; those of all requests together are shown here.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = "  treffer bench merge monday.hlog tuesday.hlog -o both.hlog")
final class BenchMerge implements org.treffer.cli.Command {

  private static final int DIGITS = 3;
  private static final List<Double> PERCENTILES = ResultJson.PERCENTILES;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The logs.")
  private List<Path> files;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Write the merged log.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Outcome run(Session session) throws IOException {
    if (out.isPresent()) {
      WholeFile.requirePlace(out.get());
    }
    Map<String, Histogram> rows = new LinkedHashMap<>();
    Histogram all = new Histogram(DIGITS);
    for (Path file : files) {
      Histogram one = read(file);
      rows.put(file.toString(), one);
      all.add(one);
    }
    rows.put("all", all);
    if (out.isPresent()) {
      WholeFile.write(out.get(), stream -> write(all, 0, stream));
    }
    show(rows, session);
    return Outcome.DONE;
  }

  private static Histogram read(Path file) throws IOException {
    Histogram sum = new Histogram(DIGITS);
    try (HistogramLogReader reader = new HistogramLogReader(Files.newInputStream(file))) {
      while (reader.hasNext()) {
        EncodableHistogram interval = reader.nextIntervalHistogram();
        if (interval instanceof AbstractHistogram histogram) {
          sum.add(histogram);
        }
      }
    } catch (RuntimeException e) {
      throw new BadInput(file + ": is no log that bench --hlog wrote", e);
    }
    if (sum.getTotalCount() == 0) {
      throw new BadInput(file + ": holds no latency that bench --hlog wrote");
    }
    return sum;
  }

  /**
   * Writes a log with one interval.
   *
   * @param seconds how long it was, 0 if that says nothing
   */
  static void write(Histogram latency, double seconds, OutputStream stream) {
    PrintStream text = new PrintStream(stream, false, StandardCharsets.UTF_8);
    HistogramLogWriter log = new HistogramLogWriter(text);
    log.outputComment("treffer bench: microseconds from when a request was due");
    log.outputLegend();
    log.outputIntervalHistogram(0, seconds, latency, 1);
    text.flush();
  }

  private static void show(Map<String, Histogram> rows, Session session) {
    if (session.json()) {
      try (JsonLines lines = session.jsonLines()) {
        rows.forEach((name, latency) -> lines.write(json(name, latency)));
      }
      return;
    }
    Table table = new Table("Log", ">Requests", ">Median", ">p90", ">p99", ">p99.9", ">Longest");
    rows.forEach(
        (name, latency) -> {
          Object[] cells = new Object[PERCENTILES.size() + 2];
          cells[0] = name;
          cells[1] = String.format(Locale.ROOT, "%,d", latency.getTotalCount());
          for (int i = 0; i < PERCENTILES.size(); i++) {
            cells[i + 2] = Goal.duration(latency.getValueAtPercentile(PERCENTILES.get(i)));
          }
          table.row(cells);
        });
    session.print(table);
  }

  private static Map<String, Object> json(String name, Histogram latency) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("log", name);
    line.put("requests", latency.getTotalCount());
    for (double percentile : PERCENTILES) {
      line.put(Goal.name(percentile), latency.getValueAtPercentile(percentile));
    }
    return line;
  }
}
