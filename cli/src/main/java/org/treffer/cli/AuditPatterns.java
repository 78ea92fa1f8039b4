package org.treffer.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.treffer.audit.LogName;
import org.treffer.audit.review.Pattern;
import org.treffer.audit.review.Patterns;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists unusual series of requests. */
@Command(
    name = "patterns",
    header = "List unusual series of requests.",
    description = {
      "%nOne probe under several purposes or again and again, one request sent again very often,"
          + " different probes that find one record or, in the internal log, would have found one"
          + " that was withheld, bursts, odd hours, hit ratios unlike others', many refusals. A"
          + " pattern proves nothing; somebody should look at it.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = "  treffer audit patterns --store store --partition MK --zone Europe/Skopje")
final class AuditPatterns implements org.treffer.cli.Command {

  @Mixin private LogOptions options;

  @Mixin private DayOptions days;

  @Option(names = "--zone", paramLabel = "ZONE", description = "Whose hours; UTC if left out.")
  private ZoneId zone = ZoneOffset.UTC;

  private record Named(LogName log, Pattern pattern) {}

  @Override
  public Outcome run(Session session) throws IOException {
    List<Named> found = new ArrayList<>();
    for (LogName name : options.names()) {
      Patterns.find(
              options.logs().reader(name), days.since(), days.until(), Patterns.Limits.usual(zone))
          .forEach(p -> found.add(new Named(name, p)));
    }
    if (session.json()) {
      try (JsonLines lines = session.jsonLines()) {
        found.forEach(f -> lines.write(Map.of("log", f.log().text(), "pattern", f.pattern())));
      }
      return Outcome.DONE;
    }
    Table table = new Table("log", "kind", "who", ">entries", ">first", ">last", "what");
    for (Named f : found) {
      Pattern p = f.pattern();
      String kind = p.kind().name().toLowerCase(Locale.ROOT);
      table.row(f.log().text(), kind, p.who(), p.entries(), p.first(), p.last(), p.what());
    }
    session.print(table);
    return Outcome.DONE;
  }
}
