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
    description =
        "%nThe rules that a state answered under are kept with it, so that an entry can be"
            + " explained after they were replaced.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer audit show --store store --partition MK --last 20",
      "  treffer audit show --store store --partition MK --since 2026-01-01 \\",
      "      --json",
      "  treffer audit show --store store --request AL-3F9K2M",
    })
final class AuditShow implements org.treffer.cli.Command {

  @Mixin private LogOptions options;

  @Mixin private DayOptions days;

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "The last N of each log; 50 if left out.")
  private int last = 50;

  @Option(
      names = "--request",
      paramLabel = "NUMBER",
      description = "All that the logs hold on one request, with the rules that decided on it.")
  private String request;

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
                if (request != null && !logged.entry().matter().number().equals(request)) {
                  return;
                }
                latest.add(new LogText.Named(name, logged));
                if (latest.size() > last) {
                  latest.remove();
                }
              });
      shown.addAll(latest);
    }
    if (request == null || session.json()) {
      LogText.print(session, shown);
    } else {
      LogDetail.print(session, options.store(), shown);
    }
    if (request != null && shown.isEmpty()) {
      throw new BadInput("--request: no log holds an entry on the request " + request);
    }
    return Outcome.DONE;
  }
}
