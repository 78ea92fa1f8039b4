package org.treffer.synthetic.dna;

import java.util.List;
import org.treffer.dna.DnaProbe;
import org.treffer.record.Reference;

/**
 * A question to the benchmark population, and what was planted for it to find.
 *
 * @param probe the question
 * @param shape what it looks like
 * @param change how it was made to differ from the planted record; its quality is the one to expect
 *     under the Annex' own settings
 * @param planted the record about the probe's person, or none; others, about relatives or by
 *     chance, may answer too
 */
public record BenchmarkProbe(DnaProbe probe, Shape shape, Change change, List<Reference> planted) {

  /** What a probe looks like. */
  public enum Shape {
    /** Every locus of a kit, as of a person. */
    FULL,
    /** A stain with 6 to 11 loci. */
    PARTIAL,
    /** A wildcard or a micro-variant in a full profile or in a stain with 7 to 11 loci. */
    ODD
  }

  /** Copies the list. */
  public BenchmarkProbe {
    planted = List.copyOf(planted);
  }
}
