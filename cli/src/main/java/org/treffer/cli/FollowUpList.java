package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.treffer.followup.Case;
import org.treffer.followup.FollowUps;
import org.treffer.record.Country;
import org.treffer.store.StoreFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists a state's matches and where each stands. */
@Command(
    name = "list",
    header = "List a state's matches, and where each stands.",
    description = {
      "%nThose that the state asked for and those that it supplied, as its own log holds them. What"
          + " the asking state thinks of a match the other is not told.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer follow-up list --store store --partition AT",
      "  treffer follow-up list --store store --partition HU \\",
      "      --standing requested --json",
    })
final class FollowUpList implements org.treffer.cli.Command {

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--partition",
      required = true,
      paramLabel = "CC",
      description = "The state whose matches they are.")
  private Country partition;

  @Option(
      names = "--standing",
      paramLabel = "STANDING",
      description = "Only those open, confirmed, rejected, requested, supplied or declined.")
  private Case.Standing standing;

  @Override
  public Outcome run(Session session) throws IOException {
    try (StoreFolder open = StoreFolder.open(store, session.clock())) {
      List<Case> cases =
          new FollowUps(open)
              .cases(partition).stream()
                  .filter(each -> standing == null || each.standing() == standing)
                  .toList();
      new FollowUpText(session, session.clock().instant()).print(cases);
      return Outcome.DONE;
    }
  }
}
