package org.treffer.serve;

/** Why a message gets no answer: something is wrong with it or its sender; told in one line. */
final class Mistake extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * A mistake.
   *
   * @param status of HTTP: 400 where a request does not fit, 403 where it is not the sender's, 406
   *     and 415 where the form is none that is spoken here, 413 where there is too much
   */
  Mistake(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
