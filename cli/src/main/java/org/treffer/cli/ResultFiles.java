package org.treffer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.treffer.bench.Environment;
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
      description = "Write the latencies as a log of HdrHistogram; bench merge joins several.")
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
  void write(List<CapacityPlan> plans, double requests, Environment where) throws IOException {
    if (html != null) {
      byte[] page = PlanPage.of(plans, requests, where).getBytes(StandardCharsets.UTF_8);
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
      Histogram latency = result.run().latency();
      WholeFile.write(hlog, stream -> BenchMerge.write(latency, result.run().seconds(), stream));
    }
  }
}
