package org.treffer.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what a shell needs to complete treffer's commands and options. */
@Command(
    name = "completion",
    header = "Print the completion script of a shell.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(treffer completion bash)",
      "  treffer completion zsh > ~/.treffer-completion; source ~/.treffer-completion",
    })
final class Completion implements org.treffer.cli.Command {

  /** The shells that picocli's script serves; it finds out which one runs it. */
  enum Shell {
    bash,
    zsh
  }

  @Parameters(paramLabel = "SHELL", description = "bash or zsh")
  private Shell shell;

  @Override
  public Outcome run(Session session) {
    CommandTree tree = new CommandTree(Commands.ALL, Commands.GROUPS);
    session.out().println("# Completes the commands and options of treffer in " + shell + ".");
    session.out().print(AutoComplete.bash("treffer", tree.whole(new Root())));
    return Outcome.DONE;
  }
}
