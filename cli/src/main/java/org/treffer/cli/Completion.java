package org.treffer.cli;

import java.util.List;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/** Prints what a shell needs to complete treffer's commands and options. */
@Command(
    name = "completion",
    header = "Print the completion script of a shell.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(treffer completion bash)",
      "  treffer completion zsh > ~/.treffer-completion",
      "  source ~/.treffer-completion",
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
    CommandLine treffer = new CommandTree(Commands.ALL, Commands.GROUPS).whole(new Root());
    writeValuesAsHelpDoes(treffer);
    session.out().println("# Completes the commands and options of treffer in " + shell + ".");
    session.out().print(groupsToo(AutoComplete.bash("treffer", treffer), treffer));
    return Outcome.DONE;
  }

  /** The values of options in groups, which cannot be replaced before the script is made. */
  private static String groupsToo(String script, CommandLine command) {
    String changed = script;
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.typeInfo().isEnum() && option.group() != null) {
        List<String> names = option.typeInfo().getEnumConstantNames();
        changed = changed.replace(quoted(names), quoted(asHelpWrites(option)));
      }
    }
    for (CommandLine below : command.getSubcommands().values()) {
      changed = groupsToo(changed, below);
    }
    return changed;
  }

  private static String quoted(List<String> words) {
    return "\"" + String.join("\" \"", words) + "\"";
  }

  private static List<String> asHelpWrites(OptionSpec option) {
    String help = String.join(" ", option.description());
    return option.typeInfo().getEnumConstantNames().stream()
        .map(name -> help.contains(name) ? name : name.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** A shell heeds case, treffer does not: offered are the words that the help shows. */
  private static void writeValuesAsHelpDoes(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    for (OptionSpec option : List.copyOf(spec.options())) {
      if (option.typeInfo().isEnum() && option.group() == null) {
        spec.remove(option);
        spec.addOption(option.toBuilder().completionCandidates(asHelpWrites(option)).build());
      }
    }
    command.getSubcommands().values().forEach(Completion::writeValuesAsHelpDoes);
  }
}
