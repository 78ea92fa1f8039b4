package org.treffer.record;

/**
 * A record's reference number: the only thing about a record, besides its kind, that a hit tells
 * before the second step (Decision 2008/615/JHA, Articles 2 and 8).
 *
 * <p>Numbers that this project makes are random and hold no sequence, year or kind of subject. A
 * register's own numbers are taken as they are.
 *
 * @param text 1 to {@value #LONGEST} printable ASCII characters without blanks, quotes or control
 *     characters
 */
public record Reference(String text) implements Comparable<Reference> {

  /** The longest reference a store takes. */
  public static final int LONGEST = 64;

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if it is empty, too long or holds another character
   */
  public Reference {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a reference has 1 to " + LONGEST + " characters, this one " + text.length());
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~' || c == '"' || c == '\'' || c == '\\') {
        throw new IllegalArgumentException(
            "a reference holds printable ASCII without blanks, quotes and backslashes, not U+"
                + String.format("%04X", (int) c)
                + " at position "
                + (i + 1));
      }
    }
  }

  @Override
  public int compareTo(Reference other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
