package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.treffer.bench.BulkLoad;
import org.treffer.bench.Environment;
import org.treffer.bench.ExchangeLoad;
import org.treffer.bench.Goal;
import org.treffer.bench.Measured;
import org.treffer.bench.OpenLoop;
import org.treffer.bench.Result;
import org.treffer.bench.ResultJson;
import org.treffer.bench.Workload;
import org.treffer.exchange.Network;
import org.treffer.record.BadInput;
import org.treffer.store.StoreFolder;
import org.treffer.synthetic.load.LoadShares;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
      "  treffer bench --store store --rate 500 --duration 30s \\",
      "      --html report.html",
      "  treffer bench --store store --find 'p99<10ms' \\",
      "      --partners 16 -o result.json",
      "  treffer bench --store store --rate 200 --require 'p99<5ms'",
      "  treffer bench --store store --conditions bad-day.json --tries 3",
      "  treffer bench --store store --day --rate 50",
      "  treffer bench --store store --day=shares.json --find 'p99<100ms'",
      "  treffer bench --store store --day --night --opening AT,HU",
      "  treffer bench --leak 5m",
      "  treffer bench --plan --requests 500 --html plan.html",
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

  @ArgGroup(exclusive = false, validate = false, heading = "%nWhat is compared beside it:%n")
  private BulkOptions bulks = new BulkOptions();

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

  @Spec private CommandSpec spec;

  @Override
  public Outcome run(Session session) throws IOException {
    BenchModes modes = new BenchModes(spec.commandLine().getParseResult());
    if (leak.wanted()) {
      modes.leak();
      return leak.run(session, what.seed());
    }
    if (plan.wanted()) {
      modes.plan();
      return plan.run(session, what.seed(), files);
    }
    modes.load();
    if (store == null) {
      throw new BadInput("--store DIR is missing. See 'treffer bench --help'.");
    }
    files.requirePlaces();
    Workload even = what.workload();
    LoadShares shares = what.shares();
    List<Goal> required = sending.required();
    sending.check();
    Network between = network.network(session.clock());
    bulks.check(topology != null || !between.equals(Network.IDEAL));
    try (StoreFolder open = StoreFolder.open(store, session.clock());
        ExchangeLoad exchange =
            new ExchangeLoad(
                open,
                elsewhere().points(),
                between,
                session.clock(),
                sending.senders,
                sending.deadline)) {
      Environment where = Environment.of(store, BuildFacts.load().commit());
      noteBusy(session, where);
      List<BulkLoad> compared = bulks.loads(exchange, shares, what.seed());
      OpenLoop load = exchange.even(even);
      notePartners(session, even.partners(), load.mostAsked());
      BenchRun run = new BenchRun(session, sending, where, even, load);
      Result result =
          what.day() ? run.of(exchange.day(shares, what.seed()), compared) : run.ofEven(compared);
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

  /** Nobody can be asked who is not there. */
  private static void notePartners(Session session, int wanted, int most) {
    if (wanted > most) {
      session.note(
          "--partners " + wanted + ": a request here asks at most " + Plural.of(most, "state"));
    }
  }

  private static void noteBusy(Session session, Environment where) {
    if (where.busy()) {
      session.note(where.busyNote());
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
                + (run.unsent() > 0 ? ", and the run was stopped at twice its time" : "")
                + (run.mostSearched() ? "" : ", and most states asked did not search"));
      }
    }
    return kept ? Outcome.DONE : Outcome.FINDING;
  }
}
