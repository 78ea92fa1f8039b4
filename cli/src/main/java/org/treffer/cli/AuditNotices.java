package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treffer.record.Country;
import org.treffer.store.Notices;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what a state was told of records that it had received. */
@Command(
    name = "notices",
    header = "Show what a state was told of records that it had received.",
    description =
        "%nWhoever corrects, blocks, deletes or erases a record tells each state that had received"
            + " it.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = "  treffer audit notices --store store --partition AT")
final class AuditNotices implements org.treffer.cli.Command {

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--partition",
      required = true,
      paramLabel = "CC",
      description = "The state that was told.")
  private Country partition;

  @Override
  public Outcome run(Session session) throws IOException {
    List<Notices.Notice> notices = new Notices(store).of(partition);
    if (session.json()) {
      try (JsonLines lines = session.jsonLines()) {
        notices.forEach(notice -> lines.write(json(notice)));
      }
      return Outcome.DONE;
    }
    Table table = new Table("at", "from", "category", "reference", "notice", "request");
    notices.forEach(
        n ->
            table.row(
                n.at().truncatedTo(ChronoUnit.SECONDS),
                n.from(),
                n.category(),
                n.reference(),
                n.what(),
                n.request()));
    session.print(table);
    return Outcome.DONE;
  }

  private static Map<String, Object> json(Notices.Notice notice) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", notice.at().toString());
    json.put("from", notice.from().code());
    json.put("to", notice.to().code());
    json.put("reference", notice.reference().text());
    json.put("category", notice.category());
    json.put("notice", notice.what());
    json.put("request", notice.request());
    return json;
  }
}
