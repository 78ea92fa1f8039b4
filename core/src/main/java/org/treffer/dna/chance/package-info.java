/**
 * What chance alone does: how probable it is that an unrelated person hits a probe, and how many
 * such hits a register of a size gives.
 *
 * <p>Allele frequencies come from published tables, never from a store: figures learned from the
 * records searched would tell of records withheld. Called by {@code contact}; calls {@code dna}.
 * Start reading at {@link org.treffer.dna.chance.ChanceModel}.
 */
package org.treffer.dna.chance;
