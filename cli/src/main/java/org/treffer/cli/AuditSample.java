package org.treffer.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.treffer.audit.LogName;
import org.treffer.audit.review.Sample;
import org.treffer.record.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws entries for the random checks. */
@Command(
    name = "sample",
    header = "Draw entries at random, for the checks that the law asks for.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = "  treffer audit sample --store store --partition MK --size 20")
final class AuditSample implements org.treffer.cli.Command {

  @Mixin private LogOptions options;

  @Mixin private DayOptions days;

  @Option(names = "--size", paramLabel = "N", description = "How many a log; 10 if left out.")
  private int size = 10;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Draws the same sample again; shown with each.")
  private Long seed;

  @Override
  public Outcome run(Session session) throws IOException {
    if (size < 1) {
      throw new BadInput("--size: at least 1, not " + size);
    }
    long drawnWith = seed == null ? new SecureRandom().nextLong() : seed;
    List<LogText.Named> shown = new ArrayList<>();
    for (LogName name : options.names()) {
      Sample.draw(
              options.logs().reader(name),
              days.since(),
              days.until(),
              size,
              new SplittableRandom(drawnWith))
          .forEach(e -> shown.add(new LogText.Named(name, e)));
    }
    LogText.print(session, shown);
    session.note("drawn with --seed " + drawnWith);
    return Outcome.DONE;
  }
}
