package org.treffer.vehicle.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.treffer.vehicle.fact.FactTable;

/**
 * One name, ready to be compared with others: the words it has, each in every plain spelling.
 *
 * @param words each word's spellings, in the order of the name; a word after particles ({@code De
 *     Luca}) has those of the two written as one besides
 * @param particles how many particles were set apart
 * @param joined the spellings of all words, particles included, written as one
 * @param form a company's legal form, {@code gmbh}, or empty if the name tells none or is a
 *     person's
 */
public record Names(List<Set<String>> words, int particles, Set<String> joined, String form) {

  private static final List<List<String>> ENDINGS =
      FactTable.read(Names.class, "endings.txt", 2).rows();

  /** How two names agree. */
  public enum Agreement {
    /** The same words, in any order, script or romanisation. */
    SAME,
    /**
     * The same but for gender, a German homophone, a part of a double name, a patronymic or a
     * particle.
     */
    SIMILAR,
    DIFFERENT
  }

  /** Copies the collections. */
  public Names {
    words = List.copyOf(words);
    joined = Set.copyOf(joined);
  }

  /**
   * A person's name, in any order of given and family names; a family name before a comma may be a
   * particle ({@code Von, Werner}).
   */
  public static Names ofPerson(String name) {
    return of(Words.ofPerson(name), Words::particleOfPerson, LegalForms.NONE);
  }

  /** A company's name, its legal form set apart. */
  public static Names ofCompany(String name) {
    CompanyWords company = CompanyWords.of(name);
    return of(company.words(), Words::particle, company.form());
  }

  private static Names of(List<String> words, Predicate<String> particle, String form) {
    List<Set<String>> spellings = new ArrayList<>();
    StringBuilder particles = new StringBuilder();
    int apart = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (particle.test(word) && i < words.size() - 1) { // the last one is a surname: Werner Von
        particles.append(word);
        apart++;
        continue;
      }
      Set<String> of = new LinkedHashSet<>(spellings(word));
      if (!particles.isEmpty()) {
        of.addAll(spellings(particles + word)); // De Luca is also written Deluca
        particles.setLength(0);
      }
      spellings.add(of);
    }
    return new Names(spellings, apart, spellings(String.join("", words)), form);
  }

  /** A word's spellings; itself if it is of digits or of a script without a table. */
  private static Set<String> spellings(String word) {
    Set<String> of = Spellings.of(word);
    return of.isEmpty() ? Set.of(word) : of;
  }

  /**
   * Compares two names; companies of different legal forms are different. Cost: about a microsecond
   * for two of two words.
   */
  public Agreement compare(Names other) {
    if (!LegalForms.agree(form, other.form)) {
      return Agreement.DIFFERENT;
    }
    boolean sameWords =
        words.size() == other.words.size() && covers(other) && particles == other.particles;
    if (sameWords || common(joined, other.joined)) {
      return Agreement.SAME;
    }
    boolean part =
        words.size() <= other.words.size() ? other.coversLoosely(this) : coversLoosely(other);
    return part ? Agreement.SIMILAR : Agreement.DIFFERENT;
  }

  /** Whether each word of the other has a word of its own here. */
  private boolean covers(Names other) {
    boolean[] taken = new boolean[words.size()];
    for (Set<String> word : other.words) {
      if (!take(word, words, taken)) {
        return false;
      }
    }
    return true;
  }

  private boolean coversLoosely(Names shorter) {
    boolean[] taken = new boolean[words.size()];
    List<Set<String>> stems = new ArrayList<>(words.size());
    words.forEach(word -> stems.add(stems(word)));
    for (Set<String> word : shorter.words) {
      if (!take(word, words, taken) && !take(stems(word), stems, taken)) {
        return false;
      }
    }
    return true;
  }

  private static boolean take(Set<String> word, List<Set<String>> from, boolean[] taken) {
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i] && common(word, from.get(i))) {
        taken[i] = true;
        return true;
      }
    }
    return false;
  }

  /**
   * Each spelling without its ending of gender, as its homophones are spelt; a spelling without
   * either is its own stem.
   */
  private static Set<String> stems(Set<String> spellings) {
    Set<String> stems = new HashSet<>();
    for (String spelling : spellings) {
      stems.add(Homophones.of(stem(spelling)));
    }
    return stems;
  }

  static String stem(String spelling) {
    for (List<String> row : ENDINGS) {
      String ending = row.get(0);
      if (spelling.length() > ending.length() + 1 && spelling.endsWith(ending)) {
        return spelling.substring(0, spelling.length() - ending.length()) + row.get(1);
      }
    }
    return spelling;
  }

  private static boolean common(Set<String> a, Set<String> b) {
    for (String spelling : a) {
      if (b.contains(spelling)) {
        return true;
      }
    }
    return false;
  }
}
