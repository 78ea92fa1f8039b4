package org.treffer.finger;

import java.util.Comparator;
import org.treffer.record.Hit;
import org.treffer.record.Reference;

/**
 * A candidate for verification by an expert: never an identification.
 *
 * @param reference the record's number
 * @param kind what its prints are
 * @param position of its print that matched best, 0 if not known
 * @param score see {@link ScoreScale}
 * @param falseMatchRate how often a record of another person scores so high in one comparison, see
 *     {@link ScoreScale#falseMatchRate}
 * @param rank 1 for the best candidate of the whole search, 0 before the search is complete
 * @param disputed whether the record is marked as disputed
 */
public record FingerHit(
    Reference reference,
    FingerKind kind,
    int position,
    double score,
    double falseMatchRate,
    int rank,
    boolean disputed)
    implements Hit {

  /** The order of an answer: highest score first, then by reference. */
  public static final Comparator<FingerHit> BEST_FIRST =
      Comparator.comparingDouble((FingerHit hit) -> -hit.score())
          .thenComparing(FingerHit::reference);

  /** This hit with its place in the answer. */
  public FingerHit ranked(int place) {
    return new FingerHit(reference, kind, position, score, falseMatchRate, place, disputed);
  }
}
