package org.treffer.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.treffer.terminal.Terminal;

/**
 * One run of the command within the test's process.
 *
 * @param outcome how it ended
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(Outcome outcome, String out, String err) {

  /** Runs treffer with its own commands; paths are best absolute. */
  static CommandRun of(String... arguments) {
    return with(Commands.ALL, Commands.GROUPS, "", arguments);
  }

  /** Runs treffer with something to read on standard input. */
  static CommandRun reading(String input, String... arguments) {
    return with(Commands.ALL, Commands.GROUPS, input, arguments);
  }

  /** Runs treffer with a test's own commands. */
  static CommandRun with(
      List<Commands.Entry> entries,
      List<Commands.Group> groups,
      String input,
      String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.plain(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    Outcome outcome =
        new Treffer(terminal, new CommandTree(entries, groups)).run(List.of(arguments));
    return new CommandRun(
        outcome, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The lines of standard output. */
  List<String> outLines() {
    return out.lines().toList();
  }

  /** The lines of standard error. */
  List<String> errLines() {
    return err.lines().toList();
  }
}
