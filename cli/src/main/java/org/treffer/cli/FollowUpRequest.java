package org.treffer.cli;

import java.io.IOException;
import org.treffer.followup.Deed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Request the data behind a confirmed match. */
@Command(
    name = "request",
    header = "Request the data behind a confirmed match.",
    description = {
      "%nThe asked state is told. Under Regulation (EU) 2024/982 it has 48 hours, under Decision 2008/615/JHA its own law decides.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  treffer follow-up request --store store --partition AT \\",
      "      --officer AT-2 AT-7K3M AL-P-9"
    })
final class FollowUpRequest implements org.treffer.cli.Command {

  @Mixin private FollowUpOptions options;

  @Override
  public Outcome run(Session session) throws IOException {
    return options.act(session, Deed.REQUESTED, "");
  }
}
