package org.treffer.synthetic.dna;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.treffer.dna.Locus;
import org.treffer.synthetic.Table;

/**
 * A typing kit and its loci, shortest amplicon first: a degraded stain loses them from the end.
 *
 * <p>Immutable.
 */
public final class Kit {

  private final String name;
  private final List<String> markers = new ArrayList<>();
  private final int[] loci;

  private Kit(String name, List<String> all) {
    this.name = name;
    int[] compared = new int[all.size()];
    int count = 0;
    for (String marker : all) {
      Optional<Locus> locus = Locus.named(marker);
      if (locus.isPresent()) {
        compared[count++] = locus.get().ordinal();
      } else {
        markers.add(marker);
      }
    }
    loci = Arrays.copyOf(compared, count);
  }

  /** The kits that the generator knows: their locus sets are public, the order is from memory. */
  public static List<Kit> all() {
    Table table = Table.beside(Kit.class, "kits.csv");
    List<Kit> kits = new ArrayList<>();
    for (List<String> row : table.rows()) {
      kits.add(
          new Kit(table.value(row, "kit"), Arrays.asList(table.value(row, "loci").split(";"))));
    }
    return List.copyOf(kits);
  }

  /** The maker's name, such as {@code GlobalFiler}. */
  public String name() {
    return name;
  }

  /** The compared loci, shortest amplicon first. */
  public List<Locus> loci() {
    return Arrays.stream(loci).mapToObj(Locus::at).toList();
  }

  /** What else it types: Amelogenin and Y markers. */
  public List<String> markers() {
    return List.copyOf(markers);
  }

  /** How many compared loci it types. */
  int size() {
    return loci.length;
  }

  /** The ordinal of the compared locus at a place, 0 for the shortest amplicon. */
  int locus(int place) {
    return loci[place];
  }

  @Override
  public String toString() {
    return name;
  }
}
