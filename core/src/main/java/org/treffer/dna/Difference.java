package org.treffer.dna;

/**
 * One differing allele.
 *
 * @param locus where
 * @param kind how
 * @param probe the probe's value in tenths, or {@link Alleles#WILDCARD}
 * @param record the record's value in tenths, or {@link Alleles#WILDCARD}
 */
public record Difference(Locus locus, DifferenceKind kind, int probe, int record) {}
