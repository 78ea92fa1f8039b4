package org.treffer.protection.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words that rules may use of each category.
 *
 * @param categories terms by the category's name
 */
public record Vocabulary(Map<String, Terms> categories) {

  /** The engine's own three categories. */
  public static final Vocabulary STANDARD =
      new Vocabulary(
          Map.of(
              "dna",
              new Terms(
                  List.of("person", "stain"),
                  List.of("person", "stain"),
                  Set.of(1, 2, 3, 4),
                  List.of()),
              "finger",
              new Terms(
                  List.of("tenprint", "latent", "palm", "latentPalm"),
                  List.of("tenprint", "latent", "palm", "latentPalm"),
                  Set.of(),
                  List.of()),
              "vehicle",
              new Terms(
                  List.of("registration"),
                  List.of("plate", "vin", "owner"),
                  Set.of(),
                  List.of("holder", "owner", "vehicle", "documents", "insurance", "stolen"))));

  /** Copies the map, ordered by name. */
  public Vocabulary {
    categories = java.util.Collections.unmodifiableMap(new TreeMap<>(categories));
  }

  /** The terms of a category; empty ones for a category that is not listed. */
  public Terms of(String category) {
    return categories.getOrDefault(category, Terms.NONE);
  }

  /**
   * The words of one category.
   *
   * @param records kinds of record, in the order of their numbers in a packed header
   * @param probes kinds of probe
   * @param qualities qualities of a match, empty where the category has none
   * @param fields parts of an answer that rules may withhold, at most 32
   */
  public record Terms(
      List<String> records, List<String> probes, Set<Integer> qualities, List<String> fields) {

    static final Terms NONE = new Terms(List.of(), List.of(), Set.of(), List.of());

    /** Copies the collections. */
    public Terms {
      records = List.copyOf(records);
      probes = List.copyOf(probes);
      qualities = Set.copyOf(qualities);
      fields = List.copyOf(fields);
    }
  }
}
