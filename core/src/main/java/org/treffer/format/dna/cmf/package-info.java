/**
 * DNA profiles in the common message format of CODIS, CMF 3.2: read and written.
 *
 * <p>Reading: one value at a locus is a homozygote, as the format writes them, with a warning where
 * another may have dropped out. Off-ladder values such as {@code <6} become a wildcard, and what
 * was written stays in the profile beside it ({@link org.treffer.dna.AsWritten}).
 *
 * <p>What the format cannot carry: loci it does not list (FES, F13A1, F13B, CD4, GABA among the
 * compared ones), kits it does not list, one value alone, and of a record's header everything but
 * the first ground's day and the role that a category says. Start reading at {@link
 * org.treffer.format.dna.cmf.CmfSource}.
 */
package org.treffer.format.dna.cmf;
