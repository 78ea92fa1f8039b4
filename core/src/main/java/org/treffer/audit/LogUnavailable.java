package org.treffer.audit;

/**
 * The log can't take an entry, so there must be no answer: it is busy, has stopped after a failed
 * write, or was found broken. The message is one line for the requested state, never for a partner.
 */
public final class LogUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message. */
  public LogUnavailable(String message) {
    super(message);
  }

  /** With a message and what failed. */
  public LogUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
