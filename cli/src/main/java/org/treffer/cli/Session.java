package org.treffer.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Progress;
import org.treffer.terminal.Table;
import org.treffer.terminal.Terminal;

/**
 * What a command is given to work with: where to write, the present, and the options that every
 * command has. Results go to {@link #out()}; progress and messages to {@link #err()}.
 */
final class Session {

  private final Terminal terminal;
  private final Clock clock;
  private final boolean json;

  Session(Terminal terminal, Clock clock, boolean json) {
    this.terminal = terminal;
    this.clock = clock;
    this.json = json;
  }

  /** Standard input. */
  InputStream in() {
    return terminal.in();
  }

  /** Where results go. */
  PrintStream out() {
    return terminal.out();
  }

  /** Where messages go. */
  PrintStream err() {
    return terminal.err();
  }

  /** The present: the system's, or what {@code --now} gave. */
  Clock clock() {
    return clock;
  }

  /** Whether {@code --json} was given. */
  boolean json() {
    return json;
  }

  /** A writer of JSON lines to {@link #out()}; close it, or flush it, when the lines are done. */
  JsonLines jsonLines() {
    return new JsonLines(terminal.out());
  }

  /** Prints a table to {@link #out()}. */
  void print(Table table) {
    table.print(terminal.out(), terminal.colours());
  }

  /** Writes one line for the user to {@link #err()}. */
  void note(String message) {
    terminal.err().println("treffer: " + message);
  }

  /**
   * Shows how far a long work has come, on a terminal only.
   *
   * @param task what is done, a word or two
   * @param total the number of steps; negative where it is not known
   */
  Progress progress(String task, long total) {
    return terminal.progress(task, total);
  }
}
