package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.treffer.followup.Case;
import org.treffer.followup.FollowUps;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.request.Agreements;
import org.treffer.request.Purpose;
import org.treffer.shipped.Shipped;
import org.treffer.store.AgreementsFile;
import org.treffer.store.StoreFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The exchange in numbers, or who may ask whom. */
@Command(
    name = "stats",
    header = "The exchange in numbers, as states publish them; or who may ask whom.",
    description = {
      "%nCounts requests, answers, what became of matches, DNA matches by quality, and answers within"
          + " the service level, per partner and category. The log of regime 615 feeds no statistics"
          + " (Decision 2008/615/JHA, Article 30): its figures come from sums that each state keeps"
          + " beside it, which hold no request, record or officer.",
      "%nWith --gaps: for a category, which state may ask which on a day, and under which"
          + " agreement; by the store's agreements, or by the shipped ones without --store.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer stats --store store --partition AT --year 2026",
      "  treffer stats --gaps --category dna --now 2026-03-01",
    })
final class Stats implements org.treffer.cli.Command {

  @Option(names = "--store", paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--partition",
      paramLabel = "CC",
      description = "Whose statistics; every state's if left out.")
  private Country partition;

  @Option(names = "--year", paramLabel = "YEAR", description = "Of one year, not of all.")
  private Integer year;

  @Option(names = "--gaps", description = "Show who may ask whom.")
  private boolean gaps;

  @Option(
      names = "--category",
      paramLabel = "CATEGORY",
      description = "With --gaps: dna, finger or vehicle; dna if left out.")
  private String category;

  @Option(
      names = "--purpose",
      paramLabel = "PURPOSE",
      description = "With --gaps: for which purpose; investigation if left out.")
  private Purpose purpose;

  @Override
  public Outcome run(Session session) throws IOException {
    if (gaps) {
      gaps(session);
      return Outcome.DONE;
    }
    refuse("--category", category != null, "goes with --gaps");
    refuse("--purpose", purpose != null, "goes with --gaps");
    if (store == null) {
      throw new BadInput("--store is missing: statistics are of a store; --gaps needs none");
    }
    try (StoreFolder open = StoreFolder.open(store, session.clock())) {
      ExchangeCounts counts = new ExchangeCounts(open.agreements(), y -> year == null || year == y);
      for (Country state : partition == null ? open.countries() : List.of(partition)) {
        for (Case each : new FollowUps(open).cases(state)) {
          counts.followedUp(state, each);
        }
        counts.count(open, state);
      }
      counts.read(new StoredLogs(store), partition);
      new ExchangeCountsText(session, counts).print();
      return Outcome.DONE;
    }
  }

  private void gaps(Session session) {
    refuse("--partition", partition != null, "does not go with --gaps, which is of every state");
    refuse("--year", year != null, "does not go with --gaps, which is of a day: name it by --now");
    LocalDate day = LocalDate.ofInstant(session.clock().instant(), ZoneOffset.UTC);
    new GapMatrix(
            agreements(),
            category == null ? "dna" : category,
            purpose == null ? Purpose.INVESTIGATION : purpose,
            day)
        .print(session);
  }

  /** An option that would change nothing is a mistake of whoever wrote it. */
  private static void refuse(String option, boolean given, String why) {
    if (given) {
      throw new BadInput(option + ": " + why);
    }
  }

  private Agreements agreements() {
    return store == null
        ? AgreementsFile.read(Shipped.agreements(), "the shipped agreements")
        : AgreementsFile.read(store.resolve("agreements.json"));
  }
}
