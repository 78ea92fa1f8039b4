/**
 * The synthetic generator: records that no person stands behind, drawn from published tables.
 *
 * <p>Here lies what every category shares: {@link org.treffer.synthetic.Draws} (random numbers by
 * record, so that any record can be made alone and on any thread), reference numbers, the sizes of
 * the registers and the tables' reader. Each category has a package of its own below.
 *
 * <p>Called by {@code cli} and {@code benchmarks}; calls {@code core}'s values and formats.
 */
package org.treffer.synthetic;
