/**
 * What DNA costs: one comparison, one search among up to ten million profiles, a load, the opening
 * of a store, a mass comparison; each beside its baselines in the same run.
 *
 * <p>Stores are made once, of the synthetic benchmark population, in the folder that the system
 * property {@code treffer.bench.stores} names (the temporary folder if none is), and used again.
 */
package org.treffer.benchmarks.dna;
