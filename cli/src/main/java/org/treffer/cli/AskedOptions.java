package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.treffer.bench.Workload;
import org.treffer.synthetic.load.LoadShares;
import picocli.CommandLine.Option;

/** What {@code bench} asks. */
final class AskedOptions {

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

  @Option(
      names = "--day",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "FILE",
      description =
          "Ask what states ask each other on a day: plates far ahead of prints and DNA, a few"
              + " partners most of it, some requests twice. The shares are mostly assumptions; FILE"
              + " sets others, as JSON. The even load of the options above is sent beside it.")
  private String day;

  /** Whether a day's requests are wanted. */
  boolean day() {
    return day != null;
  }

  /**
   * The shares of a day's requests.
   *
   * @throws org.treffer.record.BadInput if the file does not tell them
   */
  LoadShares shares() throws IOException {
    return day == null || day.isEmpty() ? LoadShares.usual() : SharesFile.read(Path.of(day));
  }

  /** Which requests are drawn. */
  long seed() {
    return seed == null ? 1 : seed;
  }

  /**
   * The even load.
   *
   * @throws org.treffer.record.BadInput if a share is out of range
   */
  Workload workload() throws IOException {
    Workload base = workload == null ? Workload.USUAL : Workload.read(workload);
    return new Workload(
        vehicles == null ? base.vehicles() : vehicles,
        hits == null ? base.hits() : hits,
        partners == null ? base.partners() : partners,
        seed == null ? base.seed() : seed);
  }
}
