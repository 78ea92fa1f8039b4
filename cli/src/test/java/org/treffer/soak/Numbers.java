package org.treffer.soak;

/** Requests' numbers: HU-0, HU-1, ... Each asks about one subject, the same whenever it is sent. */
final class Numbers {

  private static final String PREFIX = "HU-";

  private Numbers() {}

  static String text(int number) {
    return PREFIX + number;
  }

  static int of(String text) {
    return Integer.parseInt(text.substring(PREFIX.length()));
  }

  static int subject(int number) {
    return (int) (number * 2_654_435_761L % Truth.SUBJECTS);
  }
}
