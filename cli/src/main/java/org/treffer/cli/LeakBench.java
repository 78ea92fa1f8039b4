package org.treffer.cli;

import java.io.IOException;
import java.time.Duration;
import org.treffer.bench.leak.LeakReport;
import org.treffer.bench.leak.LeakTrial;
import org.treffer.bench.leak.Verdict;
import org.treffer.bench.leak.Way;
import org.treffer.record.BadInput;
import org.treffer.terminal.TemporaryFolder;
import picocli.CommandLine.Option;

/** {@code bench --leak}: whether the time of an answer tells that a record was withheld. */
final class LeakBench {

  private static final long FEWEST = 1_000;

  @Option(
      names = "--profiles",
      paramLabel = "N",
      description = "With --leak: DNA profiles in each store; 20000 if left out.")
  private long profiles = 20_000;

  @Option(
      names = "--leak",
      arity = "0..1",
      fallbackValue = "60s",
      paramLabel = "TIME",
      description =
          "Instead measure, for so long or 60s, whether the time of an answer tells that a record"
              + " was withheld: stores of its own, the same but for one blocked record, are asked in"
              + " pairs, with it and without it, twice without it (the floor), and late on purpose"
              + " (the control, which must be seen). PASS if each 95%% interval of the difference"
              + " lies within 1%% of the median, or 100 ns; exits with 1 unless it passes.")
  private Duration leak;

  @Option(
      names = "--timed",
      paramLabel = "WHAT",
      description = "With --leak: answer (the default), or search: without the wait for the logs.")
  private Way way = Way.ANSWER;

  /** Whether the trial is wanted. */
  boolean wanted() {
    return leak != null;
  }

  /** Runs it, in the temporary folder. */
  Outcome run(Session session, long seed) throws IOException {
    if (profiles < FEWEST) {
      throw new BadInput("--profiles: at least " + FEWEST + ", not " + profiles);
    }
    try (TemporaryFolder folder = TemporaryFolder.of("leak")) {
      LeakReport report =
          new LeakTrial(profiles, seed, way, leak, session.clock()).run(folder.path());
      LeakTrialText.print(session, report);
      return report.verdict() instanceof Verdict.Pass ? Outcome.DONE : Outcome.FINDING;
    }
  }
}
