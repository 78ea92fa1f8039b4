package org.treffer.followup;

/**
 * What may be done with a message's content beyond its purpose, by the codes that the Council's
 * manual on the exchange of information between police forces prints for messages to Europol
 * (6261/18).
 */
public enum Handling {
  H0("only to prevent and combat crime, as the law of both states allows"),
  H1("not in court proceedings without the sender's permission"),
  H2("not to be passed on without the sender's permission"),
  H3("under restrictions that the sender states apart");

  private final String meaning;

  Handling(String meaning) {
    this.meaning = meaning;
  }

  /** What it means. */
  public String meaning() {
    return meaning;
  }
}
