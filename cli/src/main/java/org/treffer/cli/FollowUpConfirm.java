package org.treffer.cli;

import java.io.IOException;
import org.treffer.followup.Deed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Confirm a match: it is a hit. */
@Command(
    name = "confirm",
    header = "Confirm a match: it is a hit.",
    description = {
      "%nAn expert other than the officer who searched, and than the one who asked for the search, looks"
          + " at a match before anything follows from it.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer follow-up confirm --store store --partition AT \\",
      "      --officer AT-2 AT-7K3M AL-P-9"
    })
final class FollowUpConfirm implements org.treffer.cli.Command {

  @Mixin private FollowUpOptions options;

  @Override
  public Outcome run(Session session) throws IOException {
    return options.act(session, Deed.CONFIRMED, "");
  }
}
