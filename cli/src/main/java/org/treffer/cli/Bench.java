package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.treffer.bench.Day;
import org.treffer.bench.DayLoad;
import org.treffer.bench.Environment;
import org.treffer.bench.ExchangeLoad;
import org.treffer.bench.Goal;
import org.treffer.bench.HighestLoad;
import org.treffer.bench.Measured;
import org.treffer.bench.OpenLoop;
import org.treffer.bench.Result;
import org.treffer.bench.ResultJson;
import org.treffer.bench.Workload;
import org.treffer.record.BadInput;
import org.treffer.store.StoreFolder;
import org.treffer.synthetic.load.LoadShares;
import org.treffer.terminal.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
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
      "  treffer bench --store store --day --rate 50",
      "  treffer bench --store store --day=shares.json --find 'p99<100ms'",
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

  @ArgGroup(exclusive = false, validate = false, heading = "%nWhat is asked:%n")
  private AskedOptions what = new AskedOptions();

  @ArgGroup(exclusive = false, validate = false, heading = "%nHow it is sent:%n")
  private SendingOptions sending = new SendingOptions();

  @ArgGroup(exclusive = false, validate = false, heading = "%nHow partners fail:%n")
  private NetworkOptions network = new NetworkOptions();

  @ArgGroup(exclusive = false, validate = false, heading = "%nWhere the result goes:%n")
  private ResultFiles files = new ResultFiles();

  @ArgGroup(
      exclusive = false,
      validate = false,
      heading = "%nInstead, whether the time of an answer tells what is withheld:%n")
  private LeakBench leak = new LeakBench();

  @ArgGroup(
      exclusive = false,
      validate = false,
      heading = "%nInstead, what registers as large as the Union's need:%n")
  private PlanBench plan = new PlanBench();

  @Override
  public Outcome run(Session session) throws IOException {
    if (leak.wanted()) {
      return leak.run(session, what.seed());
    }
    if (plan.wanted()) {
      return plan.run(session, what.seed());
    }
    if (store == null) {
      throw new BadInput("Missing required option: '--store=DIR'");
    }
    Workload even = what.workload();
    LoadShares shares = what.shares();
    List<Goal> required = sending.required();
    sending.check();
    try (StoreFolder open = StoreFolder.open(store, session.clock());
        ExchangeLoad exchange =
            new ExchangeLoad(
                open,
                elsewhere().points(),
                network.network(session.clock()),
                session.clock(),
                sending.senders,
                sending.deadline)) {
      Environment where = Environment.of(store, BuildFacts.load().commit());
      noteBusy(session, where);
      Result result =
          what.day()
              ? day(session, where, exchange.day(shares, what.seed()), exchange.even(even), even)
              : even(session, where, exchange.even(even), even);
      files.write(result);
      if (session.json()) {
        session.out().println(ResultJson.of(result));
      } else {
        new BenchText(session).print(result);
      }
      return verdict(session, required, result.run());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private Elsewhere elsewhere() {
    return Elsewhere.of(
        Optional.ofNullable(topology), Optional.ofNullable(tls), sending.messages());
  }

  private static void noteBusy(Session session, Environment where) {
    if (where.busy()) {
      session.note(
          String.format(
              Locale.ROOT,
              "the machine is busy with other work (load average %.1f on %d cores)",
              where.load(),
              where.cores()));
    }
  }

  private Result even(Session session, Environment where, OpenLoop load, Workload workload)
      throws InterruptedException {
    try (Progress progress = session.progress("sending", -1)) {
      warmUp(load, progress);
      Optional<HighestLoad> highest = highest(load);
      return new Result(where, workload, load.run(rate(highest), sending.duration), highest);
    }
  }

  private Result day(
      Session session, Environment where, DayLoad day, OpenLoop even, Workload workload)
      throws InterruptedException {
    if (!day.mix().leftOut().isEmpty()) {
      session.note(
          "left out, as no state holds or may be asked what they ask about: "
              + String.join(", ", day.mix().leftOut()));
    }
    try (Progress progress = session.progress("sending", -1)) {
      warmUp(even, progress);
      warmUp(day.loop(), progress);
      Optional<HighestLoad> highest = highest(day.loop());
      double rate = rate(highest);
      Measured run = day.loop().run(rate, sending.duration);
      progress.advance(1);
      Day beside = day.beside(workload, even, rate, sending.duration);
      return new Result(where, beside, run, highest);
    }
  }

  private void warmUp(OpenLoop load, Progress progress) throws InterruptedException {
    if (!sending.warmUp.isZero()) {
      load.run(sending.rate, sending.warmUp);
      progress.advance(1);
    }
  }

  private Optional<HighestLoad> highest(OpenLoop load) throws InterruptedException {
    Optional<Goal> goal = sending.goal();
    return goal.isEmpty() ? Optional.empty() : Optional.of(load.highest(goal.get(), sending.trial));
  }

  private double rate(Optional<HighestLoad> highest) {
    return highest.map(HighestLoad::rate).filter(found -> found > 0).orElse(sending.rate);
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
}
