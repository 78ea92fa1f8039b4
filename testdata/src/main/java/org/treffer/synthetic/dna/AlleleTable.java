package org.treffer.synthetic.dna;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.treffer.dna.Alleles;
import org.treffer.dna.Locus;
import org.treffer.dna.chance.AlleleFrequencies;
import org.treffer.record.Country;
import org.treffer.synthetic.Table;

/**
 * The allele frequencies that a partition's people are drawn from: a published table, its missing
 * loci filled from a second one (which tables is an assumption, see {@code table-use.csv}; each
 * table names its source). Each locus is scaled to a sum of 1.
 *
 * <p>Immutable.
 */
public final class AlleleTable {

  private final AlleleFrequencies frequencies;
  private final AlleleSampler[] samplers = new AlleleSampler[Locus.COUNT];

  private AlleleTable(AlleleFrequencies frequencies) {
    this.frequencies = frequencies;
    frequencies
        .byLocus()
        .forEach((locus, alleles) -> samplers[locus.ordinal()] = new AlleleSampler(alleles));
  }

  /** The table of a state; one for other Europeans where the assumption names none for it. */
  public static AlleleTable of(Country country) {
    Table use = Table.beside(AlleleTable.class, "table-use.csv");
    List<String> row = rowOf(use, country.code());
    return filled(use.value(row, "table"), use.value(row, "fill"));
  }

  private static List<String> rowOf(Table use, String partition) {
    for (List<String> row : use.rows()) {
      String value = use.value(row, "partition");
      if (value.equals(partition) || value.equals("*")) {
        return row;
      }
    }
    throw new IllegalStateException("table-use.csv has no row for all others");
  }

  /**
   * A table by name, the loci it lacks taken from another.
   *
   * @param table such as {@code austria}
   * @param fill such as {@code norway}
   */
  static AlleleTable filled(String table, String fill) {
    Map<Locus, NavigableMap<Integer, Double>> byLocus = new EnumMap<>(Locus.class);
    Map<Locus, Integer> people = new EnumMap<>(Locus.class);
    read(fill, byLocus, people);
    read(table, byLocus, people);
    byLocus.values().forEach(AlleleTable::scale);
    String source = table + ", loci it lacks from " + fill;
    return new AlleleTable(new AlleleFrequencies(source, byLocus, people));
  }

  /** Reads a table; its loci take the place of those read before. */
  private static void read(
      String name, Map<Locus, NavigableMap<Integer, Double>> byLocus, Map<Locus, Integer> people) {
    Table table = Table.beside(AlleleTable.class, "frequencies/" + name + ".csv");
    Map<Locus, NavigableMap<Integer, Double>> read = new EnumMap<>(Locus.class);
    for (List<String> row : table.rows()) {
      Locus locus = Locus.named(table.value(row, "locus")).orElseThrow();
      String typed = table.value(row, "n");
      people.remove(locus);
      if (!typed.isEmpty()) {
        people.put(locus, Integer.valueOf(typed));
      }
      read.computeIfAbsent(locus, unused -> new TreeMap<>())
          .put(
              Alleles.parse(table.value(row, "allele")),
              Double.valueOf(table.value(row, "frequency")));
    }
    byLocus.putAll(read);
  }

  private static void scale(NavigableMap<Integer, Double> alleles) {
    double sum = alleles.values().stream().mapToDouble(Double::doubleValue).sum();
    alleles.replaceAll((allele, frequency) -> frequency / sum);
  }

  /** The frequencies, for the chance of a hit. */
  public AlleleFrequencies frequencies() {
    return frequencies;
  }

  /** The loci that have frequencies, in the order of the Annex. */
  public List<Locus> loci() {
    return List.copyOf(frequencies.byLocus().keySet());
  }

  /** The allele at a locus, in tenths, that 64 random bits mean. */
  int draw(int locus, long bits) {
    return samplers[locus].draw(bits);
  }
}
