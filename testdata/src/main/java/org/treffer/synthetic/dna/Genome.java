package org.treffer.synthetic.dna;

import org.treffer.dna.Locus;
import org.treffer.dna.RepeatUnit;
import org.treffer.synthetic.Draws;

/**
 * What a person inherited, at every locus: computed where it is asked for, so that a kit costs only
 * the loci it types and relatives need not be kept.
 *
 * <p>A founder's two alleles are independent draws (Hardy-Weinberg); with theta above 0 the second
 * repeats the first with that probability, as within a subpopulation. A relative is made from the
 * founder backwards: the founder's parents each passed on the allele that he has and carry one more
 * of their own, drawn like any other; a sibling takes one of the two from each.
 *
 * <p>Rare traits sit on top and are not inherited: a micro-variant at one locus, a third allele at
 * one.
 *
 * <p>Immutable.
 */
final class Genome {

  private enum Line {
    FOUNDER,
    SIBLING,
    FATHER,
    MOTHER
  }

  // Places in a person's sequence of random numbers; the loci use 8 each from LOCI on.
  private static final int VARIANT = 0;
  private static final int TRI_ALLELE = 1;
  private static final int SEX = 2;
  private static final int MARKERS = 3;
  private static final int LOCI = 16;

  private final Line line;
  private final long founder;
  private final long own;
  private final AlleleTable table;
  private final Traits traits;
  private final int variantLocus;
  private final int triLocus;

  private Genome(Line line, long founder, long own, AlleleTable table, Traits traits) {
    this.line = line;
    this.founder = founder;
    this.own = own;
    this.table = table;
    this.traits = traits;
    this.variantLocus = rareLocus(VARIANT, traits.rareMicroVariants());
    this.triLocus = rareLocus(TRI_ALLELE, traits.triAlleles());
  }

  /** A person with no relatives asked for. */
  static Genome founder(long key, AlleleTable table, Traits traits) {
    return new Genome(Line.FOUNDER, key, key, table, traits);
  }

  /** A full sibling of a founder; the key tells siblings apart. */
  Genome sibling(long key) {
    return new Genome(Line.SIBLING, founder, key, table, traits);
  }

  /** The father or the mother of a founder, as the key has it. */
  Genome parent(long key) {
    Line parent = (key & 1) == 0 ? Line.FATHER : Line.MOTHER;
    return new Genome(parent, founder, key, table, traits);
  }

  /** The paternal allele in bits 0-15, the maternal in bits 16-31, in tenths of a repeat. */
  int pair(int locus) {
    int paternal = paternal(locus);
    int maternal = maternal(locus);
    return (locus == variantLocus ? shifted(locus, paternal) : paternal) | maternal << 16;
  }

  /** The third allele at a locus, or 0 for nearly everyone. */
  int third(int locus) {
    if (locus != triLocus) {
      return 0;
    }
    int third = table.draw(locus, Draws.at(own, place(locus, 5)));
    int pair = pair(locus);
    boolean distinct =
        third != (pair & 0xFFFF) && third != pair >>> 16 && (pair & 0xFFFF) != pair >>> 16;
    return distinct ? third : 0;
  }

  /** Whether the person is male. */
  boolean male() {
    return switch (line) {
      case FATHER -> true;
      case MOTHER -> false;
      case FOUNDER, SIBLING -> (Draws.at(own, SEX) & 1) == 0;
    };
  }

  /** Random bits for the person's marker with a number, 0 to 12. */
  long markerBits(int marker) {
    return Draws.at(own, MARKERS + marker);
  }

  private int paternal(int locus) {
    return switch (line) {
      case FOUNDER, FATHER -> founderPaternal(locus);
      case SIBLING ->
          (Draws.at(own, place(locus, 6)) & 1) == 0
              ? founderPaternal(locus)
              : other(locus, Line.FATHER);
      case MOTHER -> other(locus, Line.MOTHER);
    };
  }

  private int maternal(int locus) {
    return switch (line) {
      case FOUNDER, MOTHER -> founderMaternal(locus);
      case SIBLING ->
          (Draws.at(own, place(locus, 7)) & 1) == 0
              ? founderMaternal(locus)
              : other(locus, Line.MOTHER);
      case FATHER -> other(locus, Line.FATHER);
    };
  }

  private int founderPaternal(int locus) {
    return table.draw(locus, Draws.at(founder, place(locus, 0)));
  }

  private int founderMaternal(int locus) {
    double theta = traits.theta();
    if (theta > 0 && Draws.unit(Draws.at(founder, place(locus, 2))) < theta) {
      return founderPaternal(locus);
    }
    return table.draw(locus, Draws.at(founder, place(locus, 1)));
  }

  /** The allele that a parent of the founder has and did not pass on to him. */
  private int other(int locus, Line parent) {
    return table.draw(locus, Draws.at(founder, place(locus, parent == Line.FATHER ? 3 : 4)));
  }

  private static int place(int locus, int use) {
    return LOCI + locus * 8 + use;
  }

  private int rareLocus(int use, double share) {
    long bits = Draws.at(own, use);
    if (share <= 0 || Draws.unit(bits) >= share) {
      return -1;
    }
    Draws draws = new Draws(Draws.key(own, use));
    return table.loci().get(draws.below(table.loci().size())).ordinal();
  }

  /** A whole value becomes one with a part of a repeat, another loses its part. */
  private int shifted(int locus, int allele) {
    RepeatUnit unit = Locus.at(locus).unit();
    if (allele % 10 != 0) {
      return allele - allele % 10;
    }
    int parts = unit.bases() - 1;
    return allele + 1 + (int) Long.remainderUnsigned(Draws.at(own, VARIANT) & 0xFF, parts);
  }
}
