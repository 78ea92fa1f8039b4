package org.treffer.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.HistogramLogWriter;
import org.treffer.bench.Environment;
import org.treffer.bench.ExchangeLoad;
import org.treffer.bench.Goal;
import org.treffer.bench.HighestLoad;
import org.treffer.bench.Measured;
import org.treffer.bench.Result;
import org.treffer.bench.ResultJson;
import org.treffer.bench.ResultPage;
import org.treffer.bench.Row;
import org.treffer.bench.Workload;
import org.treffer.record.BadInput;
import org.treffer.store.StoreFolder;
import org.treffer.terminal.Progress;
import org.treffer.terminal.Table;
import org.treffer.terminal.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what the exchange among the states of a store carries. */
@Command(
    name = "bench",
    header = "Measure what the exchange among the states of a store carries.",
    description = {
      "%nSends requests at a steady rate, whether or not earlier ones are answered, under each"
          + " state's rules and with durable logs. Latency counts from the moment a request was"
          + " due. Requests ask about records of the store, which is synthetic; they are logged in"
          + " it, so measure on a store of its own.",
      "%nWith --find the rate is the highest that keeps a goal.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer bench --store store --rate 500 --duration 30s --html report.html",
      "  treffer bench --store store --find 'p99<10ms' --partners 16 -o result.json",
      "  treffer bench --store store --rate 200 --require 'p99<5ms'",
      "  treffer bench --store store --conditions bad-day.json --tries 3",
      "  treffer bench --leak 5m",
      "  treffer bench --plan --requests 500",
    })
final class Bench implements org.treffer.cli.Command {

  @Option(names = "--store", paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--topology",
      paramLabel = "FILE",
      description = {
        "Where other processes serve states, see treffer serve. They need a store of their own,"
            + " with the same records."
      })
  private Path topology;

  @Option(
      names = "--tls",
      paramLabel = "DIR",
      description = "Certificates to show them, see treffer certificates.")
  private Path tls;

  @Option(
      names = "--workload",
      paramLabel = "FILE",
      description = "Shares of what is asked, as JSON; the options below override it.")
  private Path workload;

  @Option(
      names = "--vehicles",
      paramLabel = "PERCENT",
      description = "Requests about vehicles, the rest is about DNA; 70 if left out.")
  private Integer vehicles;

  @Option(
      names = "--hits",
      paramLabel = "PERCENT",
      description = "Requests with a match in one asked state; 50 if left out.")
  private Integer hits;

  @Option(
      names = "--partners",
      paramLabel = "N",
      description = "States that one request asks; 1 if left out.")
  private Integer partners;

  @Option(names = "--seed", paramLabel = "S", description = "Which requests are drawn.")
  private Long seed;

  @Option(names = "--rate", paramLabel = "N", description = "Requests a second; 100 if left out.")
  private double rate = 100;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      description = "How long to send, such as 30s; 10s if left out.")
  private Duration duration = Duration.ofSeconds(10);

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
      description = "How long to send before that, unmeasured; 5s if left out.")
  private Duration warmUp = Duration.ofSeconds(5);

  @Option(
      names = "--senders",
      paramLabel = "N",
      description = "Requests under way at most; 32 if left out.")
  private int senders = 32;

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      description = "How long a request waits for its answers; 15s if left out.")
  private Duration deadline = Duration.ofSeconds(15);

  @Option(
      names = "--find",
      paramLabel = "GOAL",
      description = "Find the highest rate that keeps a goal, such as p99<10ms.")
  private String find;

  @Option(
      names = "--trial",
      paramLabel = "TIME",
      description = "How long one trial of --find takes; 3s if left out.")
  private Duration trial = Duration.ofSeconds(3);

  @Option(
      names = "--require",
      paramLabel = "GOAL",
      description = "Exit with 1 if the run does not keep a goal; may be repeated.")
  private List<String> require = List.of();

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

  @Mixin private NetworkOptions network;

  @Mixin private LeakBench leak;

  @Mixin private PlanBench plan;

  @Override
  public Outcome run(Session session) throws IOException {
    if (leak.wanted()) {
      return leak.run(session, seed == null ? 1 : seed);
    }
    if (plan.wanted()) {
      return plan.run(session, seed == null ? 1 : seed);
    }
    if (store == null) {
      throw new BadInput("Missing required option: '--store=DIR'");
    }
    Workload asked = asked();
    Optional<Goal> goal = Optional.ofNullable(find).map(text -> Goal.of("--find", text));
    List<Goal> required = require.stream().map(text -> Goal.of("--require", text)).toList();
    requirePositive();
    try (StoreFolder open = StoreFolder.open(store, session.clock());
        ExchangeLoad load =
            ExchangeLoad.of(
                open,
                Elsewhere.of(Optional.ofNullable(topology), Optional.ofNullable(tls)).points(),
                network.network(session.clock()),
                asked,
                session.clock(),
                senders,
                deadline)) {
      Environment where = Environment.of(store, BuildFacts.load().commit());
      if (where.busy()) {
        session.note(
            String.format(
                Locale.ROOT,
                "the machine is busy with other work (load average %.1f on %d cores)",
                where.load(),
                where.cores()));
      }
      Result result = measure(session, load, asked, where, goal);
      write(result);
      if (session.json()) {
        session.out().println(ResultJson.of(result));
      } else {
        new Text(session).print(result);
      }
      return verdict(session, required, result.run());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private Workload asked() throws IOException {
    Workload base = workload == null ? Workload.USUAL : Workload.read(workload);
    return new Workload(
        vehicles == null ? base.vehicles() : vehicles,
        hits == null ? base.hits() : hits,
        partners == null ? base.partners() : partners,
        seed == null ? base.seed() : seed);
  }

  private void requirePositive() {
    if (!(rate > 0) || rate > 1e7) {
      throw new BadInput("--rate: more than 0 and at most 10000000 requests a second");
    }
    if (senders < 1 || senders > 10_000) {
      throw new BadInput("--senders: 1 to 10000, not " + senders);
    }
    if (duration.isNegative() || duration.isZero() || trial.isNegative() || trial.isZero()) {
      throw new BadInput("--duration and --trial: longer than 0s");
    }
  }

  private Result measure(
      Session session, ExchangeLoad load, Workload asked, Environment where, Optional<Goal> goal)
      throws InterruptedException {
    try (Progress progress = session.progress("sending", -1)) {
      if (!warmUp.isZero()) {
        load.run(rate, warmUp);
        progress.advance(1);
      }
      Optional<HighestLoad> highest = Optional.empty();
      if (goal.isPresent()) {
        highest = Optional.of(load.highest(goal.get(), trial));
      }
      double measured = highest.map(HighestLoad::rate).filter(found -> found > 0).orElse(rate);
      return new Result(where, asked, load.run(measured, duration), highest);
    }
  }

  private void write(Result result) throws IOException {
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

  private static Outcome verdict(Session session, List<Goal> required, Measured run) {
    boolean kept = true;
    for (Goal goal : required) {
      if (!goal.keptBy(run)) {
        kept = false;
        session.note(
            "not kept: "
                + goal
                + ", measured "
                + Goal.duration(run.percentile(goal.percentile()))
                + (run.saturated() ? ", and the generator fell behind" : "")
                + (run.mostSearched() ? "" : ", and most states asked did not search"));
      }
    }
    return kept ? Outcome.DONE : Outcome.FINDING;
  }

  /** The result for people. */
  private record Text(Session session) {

    void print(Result result) {
      Measured run = result.run();
      PrintStream out = session.out();
      out.printf(
          Locale.ROOT,
          "%,d requests in %.1f s: %,.0f a second offered, %,.0f answered%n",
          run.requests(),
          run.seconds(),
          run.offered(),
          run.throughput());
      out.printf(
          Locale.ROOT,
          "%,.0f answers a second of states that searched%n",
          run.searched() / run.seconds());
      out.printf(
          "Latency: median %s, p90 %s, p99 %s,%n         p99.9 %s, longest %s%n",
          Goal.duration(run.percentile(50)),
          Goal.duration(run.percentile(90)),
          Goal.duration(run.percentile(99)),
          Goal.duration(run.percentile(99.9)),
          Goal.duration(run.percentile(100)));
      out.printf(
          Locale.ROOT,
          "A request takes %s of processor time and %,d bytes of allocation%n",
          Goal.duration(Math.round(run.cpuMicros())),
          run.requests() == 0 ? 0 : run.allocated() / run.requests());
      out.println(
          run.saturated()
              ? "The generator fell behind: "
                  + run.late()
                  + " requests were sent late.%n".formatted()
                  + "Lower --rate or raise --senders."
              : "The generator kept up: " + run.late() + " requests were sent late.");
      result.highest().ifPresent(this::print);
      out.println();
      answers(run);
      environment(result.environment());
    }

    private void print(HighestLoad found) {
      if (found.rate() == 0) {
        session.out().println("No load kept " + found.goal() + ".");
        return;
      }
      session
          .out()
          .printf(
              Locale.ROOT,
              "Highest load that keeps %s: %,.0f requests a second, kept again %d of %d times%n",
              found.goal(),
              found.rate(),
              found.again(),
              found.of());
    }

    private void answers(Measured run) {
      Table table = new Table("Category", "State", "Answer", ">Count", ">A second");
      for (Map.Entry<Row, Long> each : run.answers().entrySet()) {
        Row row = each.getKey();
        table.row(
            row.category(),
            row.partition(),
            row.outcome(),
            String.format(Locale.ROOT, "%,d", each.getValue()),
            String.format(Locale.ROOT, "%,.0f", each.getValue() / run.seconds()));
      }
      session.print(table);
      session.out().println();
    }

    private void environment(Environment where) {
      session
          .out()
          .printf(
              Locale.ROOT,
              "%s, %d cores, load %.2f, fsync %s%n%s%ncommit %s%n",
              where.processor(),
              where.cores(),
              where.load(),
              Goal.duration(where.fsyncMicros()),
              where.jvm(),
              where.commit());
    }
  }
}
