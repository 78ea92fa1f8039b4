package org.treffer.cli;

import java.io.IOException;
import org.treffer.followup.Deed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reject a match: it is no hit. */
@Command(
    name = "reject",
    header = "Reject a match: it is no hit.",
    description = {
      "%nBy an expert other than the officer who searched and the one who asked for the search. The"
          + " other state is not told.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer follow-up reject --store store --partition AT --officer AT-2 \\",
      "    --reason 'a relative' AT-7K3M AL-P-9"
    })
final class FollowUpReject implements org.treffer.cli.Command {

  @Mixin private FollowUpOptions options;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason;

  @Override
  public Outcome run(Session session) throws IOException {
    return options.act(session, Deed.REJECTED, reason);
  }
}
