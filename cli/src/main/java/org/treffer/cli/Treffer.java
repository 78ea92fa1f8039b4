package org.treffer.cli;

import java.util.ArrayList;
import java.util.List;
import org.treffer.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParseResult;

/**
 * The {@code treffer} command. One run: find the branch of commands that the arguments name, parse
 * them, do the work, and turn whatever went wrong into one line and an exit code.
 */
public final class Treffer {

  private final Terminal terminal;
  private final CommandTree tree;

  Treffer(Terminal terminal, CommandTree tree) {
    this.terminal = terminal;
    this.tree = tree;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.setProperty("java.util.logging.config.class", QuietLogging.class.getName());
    HeadStart.of(List.of(args));
    Terminal terminal = StartedBy.launcher(System.getenv(), System.getProperties()).terminal();
    Treffer treffer = new Treffer(terminal, new CommandTree(Commands.ALL, Commands.GROUPS));
    System.exit(treffer.run(List.of(args)).exitCode());
  }

  /** Runs a command. Whatever it throws has become a line of messages. */
  Outcome run(List<String> arguments) {
    Root root = new Root();
    Failures failures = new Failures(terminal.err());
    Outcome outcome;
    try {
      outcome = runBranch(root, helpAsOption(arguments));
      terminal.out().flush();
    } catch (Throwable e) { // also a defect that is an Error must end with its exit code
      outcome = failures.explain(e, root.debug() || arguments.contains("--debug"));
    }
    terminal.err().flush();
    return outcome;
  }

  private Outcome runBranch(Root root, List<String> arguments) throws Exception {
    CommandLine line = tree.branch(root, arguments);
    line.setColorScheme(Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF));
    ParseResult leaf = line.parseArgs(arguments.toArray(String[]::new));
    boolean help = leaf.isUsageHelpRequested();
    while (leaf.hasSubcommand()) {
      leaf = leaf.subcommand();
      help |= leaf.isUsageHelpRequested();
    }
    CommandLine command = leaf.commandSpec().commandLine();
    if (root.version()) {
      BuildFacts.load().print(terminal.out());
      return Outcome.DONE;
    }
    if (help || leaf.commandSpec().parent() == null) {
      command.usage(terminal.out());
      return Outcome.DONE;
    }
    Session session = new Session(terminal, root.clock(), root.json());
    return ((Command) command.getCommand()).run(session);
  }

  /** {@code help search dna} is {@code search dna --help}. */
  private static List<String> helpAsOption(List<String> arguments) {
    if (arguments.isEmpty() || !arguments.getFirst().equals("help")) {
      return arguments;
    }
    List<String> asOption = new ArrayList<>(arguments.subList(1, arguments.size()));
    asOption.add("--help");
    return asOption;
  }
}
