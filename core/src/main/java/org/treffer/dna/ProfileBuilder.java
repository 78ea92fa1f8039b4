package org.treffer.dna;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a profile of what a laboratory wrote, locus by locus, with the conversions of Decision
 * 2008/616/JHA, Annex chapter 1, section on matching rules, and this project's settled readings of
 * them.
 *
 * <ul>
 *   <li>A value that is not a number, and 0, 1 and 99, become the wildcard.
 *   <li>A value beyond a kit's ladder, {@code <6} or {@code >15}, is kept as text besides.
 *   <li>Three values are a tri-allele: the smallest stays, the others become one wildcard.
 *   <li>Four or more at a compared locus are a mixture: the profile cannot be taken.
 *   <li>One value alone is no pair: the locus is kept as text and not compared.
 *   <li>The same locus twice under two spellings: the first stays, with a warning.
 * </ul>
 */
public final class ProfileBuilder {

  private static final int LONGEST_TEXT = 127;

  private final Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
  private final Map<String, List<String>> uncompared = new TreeMap<>();
  private final List<String> warnings = new ArrayList<>();

  /**
   * Adds what was written at one locus.
   *
   * @param name the locus in any of its spellings
   * @param values the values as written; empty ones are left out
   * @throws IllegalArgumentException if the locus holds a mixture or a value that is no allele; the
   *     message names the locus
   */
  public ProfileBuilder add(String name, List<String> values) {
    List<String> written = new ArrayList<>(values.size());
    for (String value : values) {
      if (!value.isBlank()) {
        written.add(value.strip());
      }
    }
    if (written.isEmpty()) {
      return this;
    }
    Optional<Locus> locus = Locus.named(name);
    if (locus.isEmpty()) {
      keep(name.strip(), written);
    } else {
      addCompared(locus.get(), name, written);
    }
    return this;
  }

  private void addCompared(Locus locus, String name, List<String> written) {
    if (genotypes.containsKey(locus) || uncompared.containsKey(locus.text())) {
      warnings.add("locus " + locus.text() + " twice, as '" + name + "': the first stays");
      return;
    }
    if (written.size() >= 4) {
      throw new IllegalArgumentException(
          "locus "
              + locus.text()
              + " has "
              + written.size()
              + " values ("
              + String.join(", ", written)
              + "): a mixture cannot be compared, at most two alleles a locus");
    }
    if (written.size() == 1) {
      keep(locus.text(), written);
      warnings.add(
          "locus " + locus.text() + " has one value alone, " + written.get(0) + ": not compared");
      return;
    }
    genotypes.put(locus, genotype(locus, written));
    if (AsWritten.beyondTheLadder(written)) {
      requireShort(String.join(" ", written));
      uncompared.putIfAbsent(AsWritten.name(locus), written);
    }
  }

  private Genotype genotype(Locus locus, List<String> written) {
    if (written.size() == 2) {
      return new Genotype(allele(locus, written.get(0)), allele(locus, written.get(1)));
    }
    List<Integer> alleles = new ArrayList<>(written.size());
    for (String value : written) {
      alleles.add(allele(locus, value));
    }
    alleles.sort(Comparator.naturalOrder());
    warnings.add(
        "locus "
            + locus.text()
            + " has three values ("
            + String.join(", ", written)
            + "): "
            + Alleles.text(alleles.get(0))
            + " stays, the others become *");
    return new Genotype(alleles.get(0), Alleles.WILDCARD);
  }

  private static int allele(Locus locus, String value) {
    try {
      return Alleles.parse(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("locus " + locus.text() + ": " + e.getMessage(), e);
    }
  }

  private void keep(String name, List<String> written) {
    requireShort(name);
    requireShort(String.join(" ", written));
    if (uncompared.putIfAbsent(name, written) != null) {
      warnings.add("locus " + name + " twice: the first stays");
    }
  }

  private static void requireShort(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT
        || text.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException(
          "the name and the values of a locus that is not compared take at most "
              + LONGEST_TEXT
              + " bytes each, no control characters");
    }
  }

  /** What a user should know of the conversions made so far, one line each. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** The profile of what was added. */
  public Profile build() {
    return new Profile(genotypes, uncompared);
  }
}
