package org.treffer.vehicle;

/** Checks the length of a record's texts once, when the record is made. */
final class Text {

  /** The longest name, street or number a record takes, in characters. */
  static final int LONGEST = 200;

  private Text() {}

  static void check(String what, String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          what + " has " + text.length() + " characters, at most " + LONGEST);
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        throw new IllegalArgumentException(what + " holds a control character at place " + (i + 1));
      }
    }
  }
}
