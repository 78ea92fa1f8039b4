/**
 * Synthetic vehicle registers: plates of each state's true series, plausible chassis numbers,
 * holders with names of the state, re-registrations, exports across borders, thefts and clones, and
 * the truth about all of them.
 *
 * <p>Start reading at {@link org.treffer.synthetic.vehicle.VehiclePopulation}, which makes any
 * record from the seed and its number. Called by {@code cli}, {@code benchmarks} and tests; calls
 * {@code org.treffer.vehicle} and its format.
 */
package org.treffer.synthetic.vehicle;
