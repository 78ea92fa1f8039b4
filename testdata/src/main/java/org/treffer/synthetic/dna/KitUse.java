package org.treffer.synthetic.dna;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.Table;
import org.treffer.synthetic.Weighted;

/** Which kits one partition types with, by year. Invented: see {@code kit-use.csv}. */
final class KitUse {

  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2025;

  /** The row of the table for a partition that it does not list, and for mixed populations. */
  static final String ANY = "*";

  private final List<Weighted<Kit>> byYear;

  private KitUse(List<Weighted<Kit>> byYear) {
    this.byYear = byYear;
  }

  /** The use of a partition, or {@link #ANY}. */
  static KitUse of(String partition) {
    Table table = Table.beside(KitUse.class, "kit-use.csv");
    Map<String, Kit> kits =
        Kit.all().stream().collect(Collectors.toMap(Kit::name, Function.identity()));
    boolean listed =
        table.rows().stream().anyMatch(row -> table.value(row, "partition").equals(partition));
    String key = listed ? partition : ANY;
    List<Weighted<Kit>> years = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      years.add(inYear(table, kits, key, year));
    }
    return new KitUse(years);
  }

  private static Weighted<Kit> inYear(
      Table table, Map<String, Kit> kits, String partition, int year) {
    Weighted.Builder<Kit> used = new Weighted.Builder<>();
    for (List<String> row : table.rows()) {
      if (table.value(row, "partition").equals(partition)
          && Integer.parseInt(table.value(row, "from")) <= year
          && Integer.parseInt(table.value(row, "to")) >= year) {
        used.add(kits.get(table.value(row, "kit")), Double.parseDouble(table.value(row, "parts")));
      }
    }
    return used.build();
  }

  /** A kit in use in a year from {@value #FIRST_YEAR} to {@value #LAST_YEAR}. */
  Kit draw(int year, Draws draws) {
    return byYear.get(year - FIRST_YEAR).draw(draws);
  }
}
