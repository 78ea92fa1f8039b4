/**
 * DNA profiles and their comparison under Decision 2008/616/JHA, Annex chapter 1: loci, genotypes,
 * profiles, the conversions of what laboratories write, inclusion, and the comparison rule.
 *
 * <p>Pure values and functions, no Lucene, no files. Called by {@code dna.index}, {@code format},
 * {@code contact} and whatever stands above; calls {@code record}. Start reading at {@link
 * org.treffer.dna.Comparison}.
 */
package org.treffer.dna;
