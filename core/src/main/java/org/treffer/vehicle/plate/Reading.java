package org.treffer.vehicle.plate;

import java.util.List;

/**
 * One way to read what was typed. An answer names the reading that found it, so nobody takes a
 * second reading for what was asked.
 *
 * @param plate the plate read
 * @param kind how it was read
 * @param series the name of the series whose form it has, or empty if it fits none
 * @param warnings what is odd about it, each a line for the user; never a reason to reject
 */
public record Reading(Plate plate, Kind kind, String series, List<String> warnings) {

  /** How a reading came about, the plainest first. */
  public enum Kind {
    /** As typed, but for separators, case and the plate's own second script. */
    AS_TYPED("as typed"),
    /** One of several boundaries between area code and serial. */
    SPLIT("one of several boundaries between area code and serial"),
    /** Cyrillic letters read by the official letter table, where the input mixes scripts. */
    BY_TABLE("Cyrillic letters by the official table"),
    /** Cyrillic letters read by their shape, where the input mixes scripts. */
    BY_SHAPE("Cyrillic letters by their shape"),
    /** All letters as Cyrillic ones by the table, where the input mixes scripts. */
    ALL_BY_TABLE("all letters Cyrillic, by the official table"),
    /** In the plate's other script. */
    OTHER_SCRIPT("in the plate's other script"),
    /** An area code's name at another time. */
    ALIAS("the area code's name at another time"),
    /** Diacritics added to or taken from what was typed. */
    DIACRITICS("with other diacritics than typed");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The kind in words, as an answer gives it. */
    public String text() {
      return text;
    }
  }

  /** Copies the warnings. */
  public Reading {
    warnings = List.copyOf(warnings);
  }

  /** Whether this is only offered beside what was typed. */
  public boolean suggested() {
    return kind == Kind.OTHER_SCRIPT || kind == Kind.ALIAS || kind == Kind.DIACRITICS;
  }
}
