package org.treffer.request;

/**
 * The one public reason of a refusal. It tells the requester which kind of condition was missed and
 * nothing about any record.
 */
public enum Refusal {
  NO_AGREEMENT("no agreement"),
  PAIR_NOT_OPERATING("pair not operating"),
  CATEGORY_NOT_OFFERED("category not offered"),
  PURPOSE_NOT_COVERED("purpose not covered"),
  OFFENCE_BELOW_THRESHOLD("offence below the threshold"),
  OFFICER_NOT_AUTHORISED("officer not authorised"),
  QUOTA_SPENT("quota spent"),
  NOT_ACCEPTING_NOW("not accepting now");

  private final String text;

  Refusal(String text) {
    this.text = text;
  }

  /** The reason in words, as an answer gives it. */
  public String text() {
    return text;
  }
}
