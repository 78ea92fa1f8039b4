package org.treffer.format.dna.cmf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.treffer.dna.Locus;

/** The names of loci and kits that the format lists ({@code names.txt}). */
final class CmfNames {

  private static final List<String> LOCI = of("locus");
  private static final Set<String> KITS = new HashSet<>(of("kit"));

  private CmfNames() {}

  private static List<String> of(String what) {
    List<String> names = new ArrayList<>();
    for (List<String> row : CmfTable.rows("names.txt")) {
      if (row.get(0).equals(what)) {
        names.add(row.get(1));
      }
    }
    return names;
  }

  /** The format's name of a compared locus. */
  static Optional<String> locus(Locus locus) {
    return LOCI.stream().filter(n -> Locus.named(n).equals(Optional.of(locus))).findFirst();
  }

  /** The format's name of a locus that is not compared, however it is spelled. */
  static Optional<String> uncompared(String name) {
    return LOCI.stream()
        .filter(n -> Locus.named(n).isEmpty() && key(n).equals(key(name)))
        .findFirst();
  }

  static boolean kit(String name) {
    return KITS.contains(name);
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[ _/-]", "");
  }
}
