package org.treffer.dna.index;

import org.treffer.dna.DnaHit;

/**
 * A hit of one among many probes.
 *
 * @param probe which probe, from 0, in the order in which they were given
 * @param hit the record
 */
public record BulkHit(int probe, DnaHit hit) {}
