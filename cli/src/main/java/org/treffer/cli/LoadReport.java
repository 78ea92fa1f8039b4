package org.treffer.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.terminal.Table;

/**
 * How the load of one register went.
 *
 * @param country its partition
 * @param category its category
 * @param accepted records that are in it now
 * @param rejected lines set aside
 * @param rejectedFile where those are listed
 * @param warnings the first things said of records that were taken
 * @param warned how many such things there were
 * @param warningsFile where those are listed
 * @param time how long it took
 */
record LoadReport(
    Country country,
    Category category,
    long accepted,
    long rejected,
    Optional<Path> rejectedFile,
    List<String> warnings,
    long warned,
    Optional<Path> warningsFile,
    Duration time) {

  /** Warnings shown of a whole run; the others are counted. */
  static final int WARNINGS_SHOWN = 3;

  /** Copies the list. */
  LoadReport {
    warnings = List.copyOf(warnings);
  }

  /** Records and lines a second. */
  long perSecond() {
    return Math.round((accepted + rejected) / Math.max(1e-9, time.toNanos() / 1e9));
  }

  private static String warningsFiles(List<LoadReport> reports) {
    return reports.stream()
        .flatMap(r -> r.warningsFile.stream())
        .map(Path::toString)
        .collect(Collectors.joining(", "));
  }

  private Map<String, Object> json() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("partition", country.code());
    line.put("category", category.name());
    line.put("accepted", accepted);
    line.put("rejected", rejected);
    rejectedFile.ifPresent(file -> line.put("rejectedFile", file.toString()));
    line.put("warnings", warned);
    warningsFile.ifPresent(file -> line.put("warningsFile", file.toString()));
    line.put("perSecond", perSecond());
    return line;
  }

  /** Prints reports, a table or a line of JSON each, and the first warnings of all. */
  static void print(List<LoadReport> reports, Session session) {
    List<String> first =
        reports.stream().flatMap(r -> r.warnings.stream()).limit(WARNINGS_SHOWN).toList();
    first.forEach(session::note);
    long more = reports.stream().mapToLong(LoadReport::warned).sum() - first.size();
    if (more > 0) {
      session.note(
          more
              + (more == 1 ? " more warning" : " more warnings")
              + ", all in "
              + warningsFiles(reports));
    }
    if (session.json()) {
      try (var lines = session.jsonLines()) {
        reports.forEach(report -> lines.write(report.json()));
      }
      return;
    }
    Table table = new Table("Partition", "Category", ">Accepted", ">Rejected", ">Speed");
    for (LoadReport report : reports) {
      table.row(
          report.country,
          report.category.name(),
          report.accepted,
          report.rejected,
          report.perSecond() + " records a second");
    }
    session.print(table);
    reports.forEach(
        r -> r.rejectedFile.ifPresent(f -> session.out().println("Rejected lines: " + f)));
  }
}
