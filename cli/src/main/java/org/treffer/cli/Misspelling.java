package org.treffer.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody may have meant by a word that is none. */
final class Misspelling {

  private Misspelling() {}

  /** The candidate nearest to a word, if at most a third of its letters would have to change. */
  static Optional<String> meant(String word, List<String> candidates) {
    return candidates.stream()
        .filter(candidate -> changes(word, candidate) * 3 <= Math.max(word.length(), 3))
        .min((a, b) -> Integer.compare(changes(word, a), changes(word, b)));
  }

  /**
   * Letters to insert, remove or replace, or neighbours to exchange, to make one word of another,
   * each place touched once (Damerau 1964, Levenshtein 1966).
   */
  static int changes(String from, String to) {
    int[] highest = new int[to.length() + 1];
    int[] above = new int[to.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
        if (exchanged(from, i, to, j)) {
          row[j] = Math.min(row[j], 1 + highest[j - 2]);
        }
      }
      highest = above;
      above = row;
    }
    return above[to.length()];
  }

  /** Whether the two letters before a place are those before another, the other way round. */
  private static boolean exchanged(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
