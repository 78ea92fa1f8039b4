/**
 * Synthetic DNA registers: genotypes drawn from published allele frequencies, typed with real kits'
 * locus sets, in partitions sized like the real ones, with stains, families, typing errors and the
 * truth about all of them.
 *
 * <p>Start reading at {@link org.treffer.synthetic.dna.DnaPopulation}, which makes any record from
 * the seed and its number. The tables, their sources and what is invented are in the module's
 * README.
 *
 * <p>Called by {@code cli}, {@code benchmarks} and tests; calls {@code org.treffer.dna} and {@code
 * org.treffer.record}.
 */
package org.treffer.synthetic.dna;
