/**
 * All that Lucene sees of DNA: the fields of a profile and the search over a segment.
 *
 * <p>Complete by construction: for every mask of loci that a segment holds, {@link
 * org.treffer.dna.index.SearchPlan} either names groups of loci of which one must agree exactly in
 * any hit, or has the records of that mask scanned. A plan may be wrong in speed, never in hits.
 *
 * <p>Called by {@code partition}; calls {@code dna}, {@code index} and {@code record}. Start
 * reading at {@link org.treffer.dna.index.DnaIndex}, then {@link org.treffer.dna.index.SearchPlan}.
 */
package org.treffer.dna.index;
