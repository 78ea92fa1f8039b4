package org.treffer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.treffer.protection.json.Fields;
import org.treffer.record.BadInput;

/**
 * What is asked, as shares.
 *
 * @param vehicles percent of requests that ask about vehicles; the rest asks about DNA
 * @param hits percent of requests made so that one asked state holds a match
 * @param partners states that one request asks, fewer where no more may be asked
 * @param seed which requests are drawn
 */
public record Workload(int vehicles, int hits, int partners, long seed) implements Asked {

  /** Vehicles far ahead of DNA, as the exchange is used (an assumption; a parameter). */
  public static final Workload USUAL = new Workload(70, 50, 1, 1);

  private static final int MOST_PARTNERS = 64;

  /**
   * Checks the shares.
   *
   * @throws BadInput if one is out of range
   */
  public Workload {
    within("vehicles", vehicles, 0, 100);
    within("hits", hits, 0, 100);
    within("partners", partners, 1, MOST_PARTNERS);
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new BadInput(name + ": " + least + " to " + most + ", not " + value);
    }
  }

  /**
   * Reads one from a JSON object; what is left out is as {@link #USUAL}.
   *
   * <pre>{"vehicles": 70, "hits": 50, "partners": 1, "seed": 1}</pre>
   *
   * @throws BadInput if a field is unknown or out of range, with its line
   */
  public static Workload read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("--workload " + file + ": no such file");
    }
    Fields fields = Fields.of(Files.readAllBytes(file), file.toString());
    Workload read =
        new Workload(
            fields.whole("vehicles", 0, 100, USUAL.vehicles),
            fields.whole("hits", 0, 100, USUAL.hits),
            fields.whole("partners", 1, MOST_PARTNERS, USUAL.partners),
            fields.whole("seed", 0, Integer.MAX_VALUE, (int) USUAL.seed));
    fields.done();
    return read;
  }
}
