package org.treffer.format.dna.cmf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.treffer.dna.DnaKind;
import org.treffer.record.Subject;

/**
 * What a specimen category means here; the table is data ({@code categories.txt}).
 *
 * @param name the category
 * @param kind person or stain
 * @param role of the person, on which the rules of a register decide
 * @param use whether it enters a register at all
 */
record CmfCategory(String name, DnaKind kind, Subject role, Use use) {

  /** How a category is taken. */
  enum Use {
    TAKEN,
    /** Taken, with a warning that it is usually not made searchable. */
    WARNED,
    /** Never taken: a mixture has no place in a search under the Annex. */
    REFUSED
  }

  private static final List<CmfCategory> ALL = read();

  private static List<CmfCategory> read() {
    List<CmfCategory> all = new ArrayList<>();
    for (List<String> row : CmfTable.rows("categories.txt")) {
      all.add(
          new CmfCategory(
              row.get(0),
              DnaKind.named(row.get(1)).orElseThrow(),
              Subject.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
              Use.valueOf(row.get(3).toUpperCase(Locale.ROOT))));
    }
    return List.copyOf(all);
  }

  static Optional<CmfCategory> named(String name) {
    return ALL.stream().filter(c -> c.name.equals(name)).findFirst();
  }

  /** The first category of the table that means a kind and a role. */
  static Optional<CmfCategory> of(DnaKind kind, Subject role) {
    return ALL.stream().filter(c -> c.kind == kind && c.role == role).findFirst();
  }
}
