package org.treffer.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.treffer.bench.Goal;
import org.treffer.record.BadInput;
import org.treffer.serve.Sending;
import picocli.CommandLine.Option;

/** How {@code bench} sends, and what is to be kept. */
final class SendingOptions {

  @Option(names = "--rate", paramLabel = "N", description = "Requests a second; 100 if left out.")
  double rate = 100;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      description = "How long to send, such as 30s; 10s if left out.")
  Duration duration = Duration.ofSeconds(10);

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
      description = "How long to send before that, unmeasured; 5s if left out.")
  Duration warmUp = Duration.ofSeconds(5);

  @Option(
      names = "--senders",
      paramLabel = "N",
      description = "Requests under way at most; 32 if left out.")
  int senders = 32;

  @Option(
      names = "--singly",
      description = {
        "Send another process each request in a message of its own; without, those that wait at"
            + " the same time share one."
      })
  private boolean singly;

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      description = "How long a request waits for its answers; 15s if left out.")
  Duration deadline = Duration.ofSeconds(15);

  @Option(
      names = "--find",
      paramLabel = "GOAL",
      description = "Find the highest rate that keeps a goal, such as p99<10ms.")
  private String find;

  @Option(
      names = "--trial",
      paramLabel = "TIME",
      description = "How long one trial of --find takes; 3s if left out.")
  Duration trial = Duration.ofSeconds(3);

  @Option(
      names = "--require",
      paramLabel = "GOAL",
      description = "Exit with 1 if the run does not keep a goal; may be repeated.")
  private List<String> require = List.of();

  /** Whether requests share messages. */
  Sending messages() {
    return singly ? Sending.ALONE : Sending.TOGETHER;
  }

  /** The goal whose highest load is looked for. */
  Optional<Goal> goal() {
    return Optional.ofNullable(find).map(text -> Goal.of("--find", text));
  }

  /** The goals that the run is to keep. */
  List<Goal> required() {
    return require.stream().map(text -> Goal.of("--require", text)).toList();
  }

  /**
   * Checks the numbers and the goals.
   *
   * @throws BadInput if one is out of range
   */
  void check() {
    goal();
    required();
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
}
