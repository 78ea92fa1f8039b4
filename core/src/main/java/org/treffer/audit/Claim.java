package org.treffer.audit;

/** What a request's number says of it when it arrives. */
public sealed interface Claim {

  /** A number never seen: a new request. */
  record First() implements Claim {}

  /** The same number with the same payload: searched anew, no quota spent, nobody told. */
  record Replay() implements Claim {}

  /** The same number with another payload: an error. */
  record Conflict() implements Claim {}
}
