package org.treffer.request;

/** What the agreements say of a request from one state to another on a day. */
public sealed interface LegalBasis {

  /**
   * The agreement that lets the request be answered.
   *
   * @param agreement the agreement
   */
  record Found(Agreement agreement) implements LegalBasis {}

  /**
   * No agreement lets it.
   *
   * @param reason the public reason: that of the agreement which comes nearest
   */
  record Missing(Refusal reason) implements LegalBasis {}
}
