package org.treffer.dna;

import java.util.Comparator;
import org.treffer.record.Hit;
import org.treffer.record.Reference;

/**
 * A profile that answers a probe.
 *
 * @param reference the record's number
 * @param kind person or stain
 * @param comparison quality, counts and differences; always a hit
 * @param randomMatchProbability how probable it is that a random unrelated person matches the probe
 *     as well as this record does, or NaN where no frequencies are known
 * @param disputed whether the record is marked as disputed
 */
public record DnaHit(
    Reference reference,
    DnaKind kind,
    Comparison comparison,
    double randomMatchProbability,
    boolean disputed)
    implements Hit {

  /** The order of an answer: best quality first, then by reference. */
  public static final Comparator<DnaHit> BEST_FIRST =
      Comparator.<DnaHit>comparingInt(hit -> hit.comparison().quality())
          .thenComparing(DnaHit::reference);

  /** Checks that it is one. */
  public DnaHit {
    if (!comparison.hit()) {
      throw new IllegalArgumentException("the comparison is no hit");
    }
  }

  /** This hit with a random match probability. */
  public DnaHit withProbability(double probability) {
    return new DnaHit(reference, kind, comparison, probability, disputed);
  }
}
