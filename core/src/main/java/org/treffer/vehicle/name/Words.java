package org.treffer.vehicle.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.treffer.vehicle.fact.FactTable;

/** Takes a name apart into words in lower case: scripts unmixed, apostrophes and brackets gone. */
final class Words {

  private static final Set<String> PARTICLES = words("particle");
  private static final Set<String> ELIDED = words("elided");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  // Latin letters that stand in a Cyrillic word by mistake of keyboard, and what they look like.
  private static final String LATIN = "abcehkmopptxyj";
  private static final String CYRILLIC = "авсенкморртхуј";

  private Words() {}

  /** The words of a person's name, particles among them; what stands before a comma comes last. */
  static List<String> ofPerson(String name) {
    List<String> words = new ArrayList<>();
    String folded = BRACKETS.matcher(folded(name)).replaceAll(" ");
    int comma = folded.indexOf(',');
    if (comma >= 0) {
      words.addAll(split(folded.substring(comma + 1)));
    }
    words.addAll(split(comma >= 0 ? folded.substring(0, comma) : folded));
    return words;
  }

  static boolean particle(String word) {
    return PARTICLES.contains(word);
  }

  /** A particle, or what an apostrophe left of one: a letter in a company's name is not. */
  static boolean particleOfPerson(String word) {
    return particle(word) || ELIDED.contains(word);
  }

  /** The words of a folded name. */
  static List<String> split(String folded) {
    List<String> words = new ArrayList<>();
    String plain = APOSTROPHES.matcher(folded).replaceAll("");
    for (String word : BETWEEN.splitAsStream(plain).toList()) {
      if (!word.isEmpty()) {
        words.add(unmixed(word));
      }
    }
    return words;
  }

  /** Lower case without the machine's locale; İ and ẞ by hand, since ROOT splits them. */
  static String folded(String name) {
    String composed =
        Normalizer.normalize(name, Normalizer.Form.NFKC).replace('İ', 'I').replace('ẞ', 'ß');
    return Normalizer.normalize(
        greekWithoutAccents(composed.toLowerCase(Locale.ROOT)), Normalizer.Form.NFC);
  }

  private static String greekWithoutAccents(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK) {
        out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String unmixed(String word) {
    boolean cyrillic =
        word.chars()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    if (!cyrillic) {
      return word;
    }
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int place = LATIN.indexOf(word.charAt(i));
      out.append(place >= 0 ? CYRILLIC.charAt(place) : word.charAt(i));
    }
    return out.toString();
  }

  private static Set<String> words(String kind) {
    return FactTable.read(Words.class, "words.txt", 3).rows().stream()
        .filter(row -> row.get(0).equals(kind))
        .map(row -> row.get(1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
