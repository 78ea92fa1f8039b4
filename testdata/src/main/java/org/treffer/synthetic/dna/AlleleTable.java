package org.treffer.synthetic.dna;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.treffer.dna.Alleles;
import org.treffer.dna.Locus;
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

  private final String name;
  private final Map<Locus, SortedMap<Integer, Double>> frequencies;
  private final AlleleSampler[] samplers = new AlleleSampler[Locus.COUNT];

  private AlleleTable(String name, Map<Locus, SortedMap<Integer, Double>> frequencies) {
    this.name = name;
    this.frequencies = frequencies;
    frequencies.forEach((locus, alleles) -> samplers[locus.ordinal()] = new AlleleSampler(alleles));
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
    Map<Locus, SortedMap<Integer, Double>> all = read(fill);
    all.putAll(read(table));
    return new AlleleTable(table.equals(fill) ? table : table + " with " + fill, all);
  }

  private static Map<Locus, SortedMap<Integer, Double>> read(String name) {
    Table table = Table.beside(AlleleTable.class, "frequencies/" + name + ".csv");
    Map<Locus, SortedMap<Integer, Double>> loci = new EnumMap<>(Locus.class);
    for (List<String> row : table.rows()) {
      Locus locus = Locus.named(table.value(row, "locus")).orElseThrow();
      loci.computeIfAbsent(locus, unused -> new TreeMap<>())
          .put(
              Alleles.parse(table.value(row, "allele")),
              Double.valueOf(table.value(row, "frequency")));
    }
    loci.values().forEach(AlleleTable::scale);
    return loci;
  }

  private static void scale(SortedMap<Integer, Double> alleles) {
    double sum = alleles.values().stream().mapToDouble(Double::doubleValue).sum();
    alleles.replaceAll((allele, frequency) -> frequency / sum);
  }

  /** Which published tables these are. */
  public String name() {
    return name;
  }

  /** The loci that have frequencies, in the order of the Annex. */
  public List<Locus> loci() {
    return List.copyOf(frequencies.keySet());
  }

  /**
   * The frequencies at a locus by allele in tenths of a repeat; they add up to 1.
   *
   * @throws IllegalArgumentException if the table lacks the locus
   */
  public SortedMap<Integer, Double> at(Locus locus) {
    SortedMap<Integer, Double> alleles = frequencies.get(locus);
    if (alleles == null) {
      throw new IllegalArgumentException("table " + name + " lacks locus " + locus.text());
    }
    return Collections.unmodifiableSortedMap(alleles);
  }

  /** The table as lines of {@code locus,allele,frequency}, the column names first. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("locus,allele,frequency");
    frequencies.forEach(
        (locus, alleles) ->
            alleles.forEach(
                (allele, frequency) ->
                    lines.add(locus.text() + "," + Alleles.text(allele) + "," + frequency)));
    return lines;
  }

  /** The allele at a locus, in tenths, that 64 random bits mean. */
  int draw(int locus, long bits) {
    return samplers[locus].draw(bits);
  }
}
