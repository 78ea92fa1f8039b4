package org.treffer.cli;

import java.time.LocalDate;
import org.treffer.record.BadInput;
import picocli.CommandLine.Option;

/** Which UTC days of a log a command is about. */
final class DayOptions {

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "The first day, UTC; the log's first if left out.")
  private LocalDate since = LocalDate.MIN;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day, UTC; the log's last if left out.")
  private LocalDate until = LocalDate.MAX;

  /**
   * The first day.
   *
   * @throws BadInput if it lies after the last
   */
  LocalDate since() {
    if (since.isAfter(until)) {
      throw new BadInput("--since " + since + " lies after --until " + until);
    }
    return since;
  }

  LocalDate until() {
    return until;
  }
}
