/**
 * The synthetic generator: records that no person stands behind, drawn from published tables.
 *
 * <p>Called by {@code cli} and {@code benchmarks}; calls {@code core}'s values and formats.
 */
package org.treffer.synthetic;
