package org.treffer.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Configures java.util.logging, made by it when something first logs: libraries' notes are not a
 * user's business, what matters to him a command says itself. Public because the logging classes
 * make it by its name.
 */
public final class QuietLogging {

  /** Turns every logger off. */
  public QuietLogging() {
    Logger.getLogger("").setLevel(Level.OFF);
  }
}
