package org.treffer.cli;

import java.io.IOException;

/**
 * One subcommand: a class with picocli's annotations for its own options, listed in {@link
 * Commands}. The options every command has are the {@link Session}'s.
 */
interface Command {

  /**
   * Does the work.
   *
   * @throws org.treffer.record.BadInput if the user can mend it; shown as one line
   * @throws IOException if a file or a store could not be read or written; shown as one line
   */
  Outcome run(Session session) throws IOException;
}
