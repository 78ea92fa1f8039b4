package org.treffer.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.treffer.audit.LogName;
import org.treffer.record.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the entries of logs. */
@Command(
    name = "show",
    header = "Show what the logs hold.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer audit show --store store --partition MK --last 20",
      "  treffer audit show --store store --partition MK --since 2026-01-01 \\",
      "      --json",
    })
final class AuditShow implements org.treffer.cli.Command {

  @Mixin private LogOptions options;

  @Mixin private DayOptions days;

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "The last N of each log; 50 if left out.")
  private int last = 50;

  @Override
  public Outcome run(Session session) throws IOException {
    if (last < 1) {
      throw new BadInput("--last: at least 1, not " + last);
    }
    List<LogText.Named> shown = new ArrayList<>();
    for (LogName name : options.names()) {
      Deque<LogText.Named> latest = new ArrayDeque<>();
      options
          .logs()
          .reader(name)
          .forEach(
              days.since(),
              days.until(),
              logged -> {
                latest.add(new LogText.Named(name, logged));
                if (latest.size() > last) {
                  latest.remove();
                }
              });
      shown.addAll(latest);
    }
    LogText.print(session, shown);
    return Outcome.DONE;
  }
}
