package org.treffer.page;

import org.treffer.finger.FingerKind;
import org.treffer.record.Country;

/** What a request asks, as people write it down. */
public sealed interface Question {

  /** About a profile, a line of JSON. */
  record Dna(String probe) implements Question {}

  /** About prints, a line of JSON, among records of a kind. */
  record Prints(String probe, FingerKind among) implements Question {}

  /** About a plate of a country, at a time. */
  record Plate(String plate, Country country, TimeAsked at) implements Question {}

  /** About a chassis number, at a time. */
  record ChassisNumber(String vin, TimeAsked at) implements Question {}
}
