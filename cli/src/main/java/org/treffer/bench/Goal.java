package org.treffer.bench;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.treffer.record.BadInput;

/**
 * A bound on latency.
 *
 * @param percentile 0 to 100
 * @param micros no request of that share may take longer
 */
public record Goal(double percentile, long micros) {

  private static final Pattern TEXT =
      Pattern.compile("p(\\d{1,2}(?:\\.\\d{1,3})?)[<=](\\d{1,9}(?:\\.\\d{1,3})?)(us|ms|s)");

  /**
   * Reads a goal such as {@code p99<10ms}.
   *
   * @param option the option that names it, for the message
   * @throws BadInput if it is none
   */
  public static Goal of(String option, String text) {
    Matcher match = TEXT.matcher(text);
    if (!match.matches()) {
      throw new BadInput(
          option + ": a goal is such as p99<10ms or p99.9<500us, not '" + text + "'");
    }
    long unit =
        switch (match.group(3)) {
          case "us" -> 1;
          case "ms" -> 1_000;
          default -> 1_000_000;
        };
    return new Goal(
        Double.parseDouble(match.group(1)), Math.round(Double.parseDouble(match.group(2)) * unit));
  }

  /**
   * Whether a run keeps it: every request was sent and answered in time, and most of the states
   * asked did search. Latency counts from when a request was due, so one that was sent late was
   * answered in time all the same. A refusal costs little, so a run of refusals shows nothing.
   */
  public boolean keptBy(Measured run) {
    return run.failed() == 0
        && run.unsent() == 0
        && run.mostSearched()
        && run.percentile(percentile) <= micros;
  }

  @Override
  public String toString() {
    return name(percentile) + "<" + duration(micros);
  }

  /** How a percentile is called: {@code p50}, {@code p99.9}. */
  public static String name(double percentile) {
    return "p" + (percentile == Math.rint(percentile) ? "" + (int) percentile : percentile);
  }

  /** Microseconds for people. */
  public static String duration(long micros) {
    if (micros < 1_000) {
      return micros + " us";
    }
    return micros < 1_000_000
        ? String.format(Locale.ROOT, micros < 10_000 ? "%.2f ms" : "%.1f ms", micros / 1e3)
        : String.format(Locale.ROOT, "%.2f s", micros / 1e6);
  }
}
