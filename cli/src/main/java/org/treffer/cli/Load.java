package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treffer.record.Country;
import org.treffer.record.StoredRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads records from files into partitions. */
@Command(
    name = "load",
    header = "Load records from files into a store.",
    description = {
      "%nA folder's name gives the partition, a file's content its category and format; files may"
          + " be compressed by gzip. Lines that cannot be taken are listed with their reason in"
          + " STORE/CC/CATEGORY-rejected.tsv, what is odd about those that are taken in"
          + " CATEGORY-warnings.tsv beside it. A record with the reference of another replaces it."
          + " Each register changes at once, when all its files are read.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer load --store store data",
      "  treffer load --store store --partition MK \\",
      "      --rules open profiles.csv more.jsonl.gz",
    })
final class Load implements org.treffer.cli.Command {

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--partition",
      paramLabel = "CC",
      description = "The state that all the files belong to.")
  private Country partition;

  @Option(
      names = "--rules",
      paramLabel = "FILE|open",
      description = "The partitions' data-protection rules from now on.")
  private String rules;

  @Option(names = "--strict", description = "Exit with 1 if a line was set aside.")
  private boolean strict;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths;

  @Override
  public Outcome run(Session session) throws IOException {
    LoadPlan plan = new LoadPlan(Optional.ofNullable(partition), session::note);
    for (Path path : paths) {
      plan.add(path);
    }
    Founding founding = Founding.in(store, Optional.ofNullable(rules));
    List<LoadReport> reports = new ArrayList<>();
    for (Map.Entry<LoadPlan.Target, List<Path>> files : plan.files().entrySet()) {
      Country country = files.getKey().country();
      reports.add(load(founding, country, files.getKey().intake(), files.getValue(), session));
    }
    LoadReport.print(reports, session);
    return outcome(reports, session);
  }

  private static <R extends StoredRecord> LoadReport load(
      Founding founding, Country country, Intake<R> intake, List<Path> files, Session session)
      throws IOException {
    LocalDate today = LocalDate.ofInstant(session.clock().instant(), ZoneOffset.UTC);
    List<RegisterLoad.Source<R>> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(() -> intake.open(file, today));
    }
    return new RegisterLoad<>(founding, country, intake, session).run(sources, -1);
  }

  private Outcome outcome(List<LoadReport> reports, Session session) {
    if (reports.stream().allMatch(r -> r.accepted() == 0)) {
      session.note("no record was taken");
      return Outcome.BAD_INPUT;
    }
    boolean aside = reports.stream().anyMatch(r -> r.rejected() > 0);
    return strict && aside ? Outcome.FINDING : Outcome.DONE;
  }
}
