package org.treffer.dna.index;

import org.treffer.dna.Locus;
import org.treffer.dna.Profile;

/**
 * One 64-bit key a genotype of a profile, so that the hash of any group of loci is a sum away: the
 * idea of Zobrist's hashing of game positions (1970), with addition in place of exclusive or.
 */
final class GenotypeKeys {

  private static final long OF_THE_GROUP = 0x9E3779B97F4A7C15L;

  /** By locus ordinal; the last one, of no locus, stays 0. */
  private final long[] keys = new long[Locus.COUNT + 1];

  GenotypeKeys(Profile profile) {
    for (int rest = profile.typed(); rest != 0; rest &= rest - 1) {
      int locus = Integer.numberOfTrailingZeros(rest);
      keys[locus] = key(locus, profile.genotype(locus));
    }
  }

  /**
   * Keys of packed genotypes.
   *
   * @param genotypes {@value Locus#COUNT} entries by ordinal
   */
  GenotypeKeys(int[] genotypes) {
    set(genotypes);
  }

  /** Makes these the keys of other packed genotypes. */
  void set(int[] genotypes) {
    for (int locus = 0; locus < genotypes.length; locus++) {
      keys[locus] = key(locus, genotypes[locus]);
    }
  }

  /**
   * 64 bits of the genotypes at some loci, all of which have a pair; never 0, since the lowest bit
   * is set. A sum of mixed keys is as mixed as they are.
   */
  long hash(int loci) {
    long sum = loci * OF_THE_GROUP;
    for (int rest = loci; rest != 0; rest &= rest - 1) {
      sum += keys[Integer.numberOfTrailingZeros(rest)];
    }
    return sum | 1;
  }

  /**
   * The same hash of at most four loci, without a loop: many are needed at once, and a branch that
   * a processor guesses wrong costs more than the rest.
   *
   * @param places the loci as {@link #places} gives them
   */
  long hash(int loci, int places) {
    long sum =
        loci * OF_THE_GROUP
            + keys[places & 0xFF]
            + keys[places >>> 8 & 0xFF]
            + keys[places >>> 16 & 0xFF]
            + keys[places >>> 24];
    return sum | 1;
  }

  /** The ordinals of at most four loci, a byte each; those that are missing name no locus. */
  static int places(int loci) {
    int places = 0;
    int rest = loci;
    for (int shift = 0; shift < 32; shift += 8) {
      places |= (rest == 0 ? Locus.COUNT : Integer.numberOfTrailingZeros(rest)) << shift;
      rest &= rest - 1;
    }
    return places;
  }

  private static long key(int locus, int genotype) {
    return mix((long) (locus + 1) << 32 ^ genotype);
  }

  /**
   * The finalizer of splitmix64 (Steele, Lea and Flood 2014): every input bit moves every output.
   */
  static long mix(long bits) {
    long mixed = bits + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
