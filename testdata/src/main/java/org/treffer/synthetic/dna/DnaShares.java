package org.treffer.synthetic.dna;

/**
 * What a synthetic DNA population is like.
 *
 * @param traits its people
 * @param damage its laboratories' samples
 * @param ties which records belong together
 */
public record DnaShares(Traits traits, Damage damage, Ties ties) {

  /** The population that {@code generate} makes. */
  public static final DnaShares TYPICAL =
      new DnaShares(Traits.TYPICAL, Damage.TYPICAL, Ties.TYPICAL);

  /** The benchmarks' population: no record that a load rejects. */
  public static final DnaShares SEARCHABLE =
      new DnaShares(Traits.TYPICAL, Damage.SEARCHABLE, Ties.TYPICAL);

  /** Unrelated people, typed without a fault: for statistics on the draws themselves. */
  public static final DnaShares PLAIN = new DnaShares(Traits.NONE, Damage.NONE, Ties.NONE);
}
