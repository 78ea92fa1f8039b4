package org.treffer.record;

/**
 * Input that cannot be taken: the one exception for whatever a user can mend. Its message says
 * where (file, line, field) and what to do, in one line, and is shown as it is.
 */
public final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public BadInput(String message) {
    super(message);
  }

  /** With a message for the user and the cause, shown only on request. */
  public BadInput(String message, Throwable cause) {
    super(message, cause);
  }
}
