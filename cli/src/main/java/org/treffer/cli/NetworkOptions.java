package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.treffer.exchange.Network;
import org.treffer.exchange.Retries;
import org.treffer.record.BadInput;
import picocli.CommandLine.Option;

/** What lies between states, and how often one is asked. */
final class NetworkOptions {

  private static final Duration USUAL_PAUSE = Duration.ofMillis(50);

  @Option(
      names = "--conditions",
      paramLabel = "FILE",
      description = {
        "How partners fail: latency, outages, maintenance, lost messages, clocks; a mesh or a"
            + " central router."
      })
  private Path conditions;

  @Option(
      names = "--tries",
      paramLabel = "N",
      description = {
        "How often a state is asked that cannot be reached or fails, if another process serves it"
            + " or --conditions name it; 1 if left out."
      })
  private Integer tries;

  @Option(
      names = "--hedge-after",
      paramLabel = "TIME",
      description = {
        "Ask such a state a second time, with the same number, when it is silent for so long;"
            + " never if left out."
      })
  private Duration hedgeAfter;

  /**
   * The network.
   *
   * @param clock tells when the command began, from which the file's times may count
   * @throws BadInput if the file cannot be read or the options make no sense
   */
  Network network(Clock clock) throws IOException {
    Network network =
        conditions == null ? Network.IDEAL : ConditionsFile.read(conditions, clock.instant());
    return tries == null && hedgeAfter == null ? network : network.with(retries(network));
  }

  private Retries retries(Network network) {
    Retries file = network.retries();
    boolean none = file.equals(Retries.NONE);
    try {
      return new Retries(
          tries != null ? tries : none ? 2 : file.tries(),
          none ? USUAL_PAUSE : file.pause(),
          hedgeAfter != null ? hedgeAfter : file.hedgeAfter());
    } catch (IllegalArgumentException e) {
      throw new BadInput("--tries, --hedge-after: " + e.getMessage(), e);
    }
  }
}
