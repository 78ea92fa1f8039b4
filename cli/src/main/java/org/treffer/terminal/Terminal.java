package org.treffer.terminal;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The three streams of a process and what is known of them.
 *
 * @param in standard input
 * @param out where results go
 * @param err where messages and progress go
 * @param colours whether results may be coloured
 * @param live whether a line of messages may be redrawn, as progress does
 */
public record Terminal(
    InputStream in, PrintStream out, PrintStream err, boolean colours, boolean live) {

  /** Streams that no person watches: no colours, no progress. */
  public static Terminal plain(InputStream in, PrintStream out, PrintStream err) {
    return new Terminal(in, out, err, false, false);
  }

  /** Progress of a long work, shown only where a line may be redrawn. */
  public Progress progress(String task, long total) {
    return live ? new ProgressLine(err, task, total) : new SilentProgress();
  }
}
