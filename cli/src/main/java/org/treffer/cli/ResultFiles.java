package org.treffer.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.List;
import org.HdrHistogram.HistogramLogWriter;
import org.treffer.bench.PlanPage;
import org.treffer.bench.Result;
import org.treffer.bench.ResultJson;
import org.treffer.bench.ResultPage;
import org.treffer.bench.plan.CapacityPlan;
import org.treffer.record.BadInput;
import org.treffer.terminal.WholeFile;
import picocli.CommandLine.Option;

/** Where a result of {@code bench} goes besides the terminal. */
final class ResultFiles {

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Write the result as JSON.")
  private Path out;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a report with charts.")
  private Path html;

  @Option(
      names = "--hlog",
      paramLabel = "FILE",
      description = "Write the latencies as a log of HdrHistogram, to be merged with others.")
  private Path hlog;

  /** Checks, before anything is measured, that the files can be written. */
  void requirePlaces() throws IOException {
    for (Path file : Stream.of(out, html, hlog).filter(Objects::nonNull).toList()) {
      WholeFile.requirePlace(file);
    }
  }

  /** Refuses what a plan is not written as; its figures as JSON are what {@code --json} prints. */
  void checkForPlan() {
    if (out != null || hlog != null) {
      throw new BadInput("--plan writes --html alone; for its figures, --json");
    }
  }

  /** Writes a plan as a page. */
  void write(List<CapacityPlan> plans) throws IOException {
    if (html != null) {
      byte[] page = PlanPage.of(plans).getBytes(StandardCharsets.UTF_8);
      WholeFile.write(html, stream -> stream.write(page));
    }
  }

  void write(Result result) throws IOException {
    if (out != null) {
      byte[] json = (ResultJson.of(result) + "\n").getBytes(StandardCharsets.UTF_8);
      WholeFile.write(out, stream -> stream.write(json));
    }
    if (html != null) {
      byte[] page = ResultPage.of(result).getBytes(StandardCharsets.UTF_8);
      WholeFile.write(html, stream -> stream.write(page));
    }
    if (hlog != null) {
      try (PrintStream stream = new PrintStream(Files.newOutputStream(hlog), false, "UTF-8")) {
        HistogramLogWriter log = new HistogramLogWriter(stream);
        log.outputComment("treffer bench: microseconds from when a request was due");
        log.outputLegend();
        log.outputIntervalHistogram(0, result.run().seconds(), result.run().latency(), 1);
      }
    }
  }
}
