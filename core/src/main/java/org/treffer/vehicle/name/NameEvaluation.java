package org.treffer.vehicle.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * How well names are recognised over pairs whose answer is known: the figures a choice of phonetic
 * code or a change of a table is judged by.
 *
 * @param pairs how many pairs are one person's
 * @param same of these, how many are found the same
 * @param similar of these, how many are found at the lower rank
 * @param strangers how many pairs are two persons'
 * @param mistaken of these, how many are found the same or similar
 * @param lost the pairs that were judged wrongly
 */
public record NameEvaluation(
    int pairs, int same, int similar, int strangers, int mistaken, List<Pair> lost) {

  /**
   * Two names and whether they are one person's.
   *
   * @param name a name
   * @param variant another, or the same written otherwise
   * @param language what they are in, for the report
   * @param kind what changed, for the report; one that begins with {@code negative} says that the
   *     two are different persons
   */
  public record Pair(String name, String variant, String language, String kind) {

    /** Whether the two are one person's name. */
    public boolean onePerson() {
      return !kind.startsWith("negative");
    }
  }

  /** Copies the list. */
  public NameEvaluation {
    lost = List.copyOf(lost);
  }

  /** Judges every pair by {@link Names#compare}. */
  public static NameEvaluation of(List<Pair> pairs) {
    int same = 0;
    int similar = 0;
    int one = 0;
    int mistaken = 0;
    List<Pair> lost = new ArrayList<>();
    for (Pair pair : pairs) {
      Names.Agreement agreement =
          Names.ofPerson(pair.name()).compare(Names.ofPerson(pair.variant()));
      boolean found = agreement != Names.Agreement.DIFFERENT;
      if (found != pair.onePerson()) {
        lost.add(pair);
      }
      if (pair.onePerson()) {
        one++;
        same += agreement == Names.Agreement.SAME ? 1 : 0;
        similar += agreement == Names.Agreement.SIMILAR ? 1 : 0;
      } else {
        mistaken += found ? 1 : 0;
      }
    }
    return new NameEvaluation(one, same, similar, pairs.size() - one, mistaken, lost);
  }

  /** The share of one person's pairs that are found, at either rank; 1 if there are none. */
  public double recall() {
    return pairs == 0 ? 1 : (double) (same + similar) / pairs;
  }

  /** The share of the pairs found that are one person's; 1 if none is found. */
  public double precision() {
    int found = same + similar + mistaken;
    return found == 0 ? 1 : (double) (same + similar) / found;
  }

  /**
   * Judges every pair by phonetic codes alone: found if each word of the shorter name shares a code
   * with a word of the longer.
   */
  public static NameEvaluation of(List<Pair> pairs, Phonetics phonetics) {
    int same = 0;
    int one = 0;
    int mistaken = 0;
    List<Pair> lost = new ArrayList<>();
    for (Pair pair : pairs) {
      boolean found = soundsAlike(pair, phonetics);
      if (found != pair.onePerson()) {
        lost.add(pair);
      }
      one += pair.onePerson() ? 1 : 0;
      same += pair.onePerson() && found ? 1 : 0;
      mistaken += !pair.onePerson() && found ? 1 : 0;
    }
    return new NameEvaluation(one, same, 0, pairs.size() - one, mistaken, lost);
  }

  private static boolean soundsAlike(Pair pair, Phonetics phonetics) {
    List<Set<String>> one = codes(Names.ofPerson(pair.name()), phonetics);
    List<Set<String>> other = codes(Names.ofPerson(pair.variant()), phonetics);
    List<Set<String>> few = one.size() <= other.size() ? one : other;
    List<Set<String>> many = one.size() <= other.size() ? other : one;
    return few.stream()
        .allMatch(codes -> many.stream().anyMatch(m -> !Collections.disjoint(codes, m)));
  }

  private static List<Set<String>> codes(Names names, Phonetics phonetics) {
    return names.words().stream().map(phonetics::codes).toList();
  }
}
