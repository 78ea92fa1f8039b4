package org.treffer.finger;

/** One way to lay the probe on the candidate, and what speaks for it. */
final class Hypothesis {

  final Alignment alignment = new Alignment();
  final Pairing pairing = new Pairing();
  final Evidence evidence = new Evidence();
}
