package org.treffer.vehicle.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.treffer.vehicle.name.Names;

/**
 * The terms a company's name lies under, such that two names that are the same have one in common:
 * either a spelling of the whole name, or, each word being a word of the other, a spelling of each.
 *
 * <pre>
 * =spelling         of all words written as one
 * number:spelling   of one word of a name of so many words
 * </pre>
 */
final class CompanyTerms {

  private static final String WHOLE = "=";
  private static final String OF_WORDS = ":";

  private CompanyTerms() {}

  /** All terms of a name. */
  static List<String> of(Names names) {
    Set<String> terms = new LinkedHashSet<>(joined(names));
    words(names).forEach(terms::addAll);
    return List.copyOf(terms);
  }

  /** The terms of the whole name; a name that is the same as one has one of them. */
  static Set<String> joined(Names names) {
    return prefixed(WHOLE, names.joined());
  }

  /**
   * The terms of each word, or nothing where the whole name is its only word: a name with the same
   * words has one of each.
   */
  static List<Set<String>> words(Names names) {
    List<Set<String>> words = new ArrayList<>();
    int count = names.words().size();
    if (count > 1 || names.particles() > 0) {
      names.words().forEach(word -> words.add(prefixed(count + OF_WORDS, word)));
    }
    return words;
  }

  private static Set<String> prefixed(String prefix, Set<String> spellings) {
    return spellings.stream()
        .map(spelling -> prefix + spelling)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
