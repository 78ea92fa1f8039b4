package org.treffer.vehicle.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.treffer.vehicle.fact.FactTable;

/**
 * The plain spellings of one word of a name: lower-case letters a to z, doubled letters once, and
 * its digits. Two words are one if they have a spelling in common. A word has several where its
 * letters can be romanised in several ways: Țurcanu is turcanu, turkanu, curcanu and curkanu.
 */
final class Spellings {

  /** The most spellings kept of one word; the first ones are the plainest. */
  static final int MOST = 32;

  private static final String VOWELS = "aeiouаеиоуяюєїіαεηιουωáéíóúàèìòùâêîôûäëïöüăőű";
  private static final Map<String, List<Sound>> SOUNDS = read();
  private static final int LONGEST =
      SOUNDS.keySet().stream().mapToInt(String::length).max().orElse(1);

  /** One line of the table: what a group of letters is spelt as, and where. */
  private record Sound(List<String> spellings, Where where) {}

  private enum Where {
    ANY,
    START,
    END,
    VOWEL,
    HARD
  }

  private Spellings() {}

  /** The spellings of a word in lower case, composed; at least one unless no letter remains. */
  static Set<String> of(String word) {
    List<String> spellings = List.of("");
    int i = 0;
    while (i < word.length()) {
      int length = Math.min(LONGEST, word.length() - i);
      List<String> next = List.of();
      for (; length > 0 && next.isEmpty(); length--) {
        next = sounds(word, i, length);
      }
      if (next.isEmpty()) {
        next = List.of(plain(word.charAt(i)));
        length = 0;
      }
      spellings = appended(spellings, next);
      i += length + 1;
    }
    Set<String> all = new LinkedHashSet<>();
    spellings.forEach(s -> all.add(withoutDoubles(s)));
    all.remove("");
    return all;
  }

  private static List<String> sounds(String word, int from, int length) {
    List<Sound> sounds = SOUNDS.get(word.substring(from, from + length));
    if (sounds != null) {
      for (Sound sound : sounds) {
        if (holds(sound.where(), word, from, from + length)) {
          return sound.spellings();
        }
      }
    }
    return List.of();
  }

  private static boolean holds(Where where, String word, int from, int end) {
    return switch (where) {
      case ANY -> true;
      case START -> from == 0;
      case END -> end == word.length();
      case VOWEL -> end < word.length() && vowel(word.charAt(end));
      case HARD -> end < word.length() && "eiéèíìêîyh".indexOf(word.charAt(end)) < 0;
    };
  }

  private static boolean vowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }

  /** A letter without its diacritics, if that leaves one of a to z; a digit as it is. */
  private static String plain(char c) {
    if ((c >= 'a' && c <= 'z') || digit(c)) {
      return String.valueOf(c);
    }
    String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).substring(0, 1);
    char letter = base.charAt(0);
    if (letter >= 'a' && letter <= 'z') {
      return base;
    }
    List<Sound> sounds = letter == c ? null : SOUNDS.get(base);
    return sounds == null ? "" : sounds.get(0).spellings().get(0);
  }

  private static List<String> appended(List<String> before, List<String> next) {
    if (before.size() * next.size() > MOST) {
      next = next.subList(0, 1);
    }
    List<String> after = new ArrayList<>(before.size() * next.size());
    for (String b : before) {
      for (String n : next) {
        after.add(b + n);
      }
    }
    return after;
  }

  private static String withoutDoubles(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == 0 || c != text.charAt(i - 1) || digit(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Map<String, List<Sound>> read() {
    Map<String, List<Sound>> sounds = new HashMap<>();
    for (List<String> row : FactTable.read(Spellings.class, "sounds.txt", 3).rows()) {
      List<String> spellings =
          List.of(row.get(1).split(" ")).stream().map(s -> s.equals("_") ? "" : s).toList();
      sounds
          .computeIfAbsent(row.get(0), k -> new ArrayList<>())
          .add(new Sound(spellings, Where.valueOf(row.get(2).toUpperCase(java.util.Locale.ROOT))));
    }
    return Map.copyOf(sounds);
  }
}
