/**
 * Names of persons and companies across scripts, romanisations and keyboards: which two are one
 * name, and under which phonetic codes a name is found.
 *
 * <p>Called by {@code vehicle}'s index and by evaluations; calls {@code vehicle.fact} and Commons
 * Codec. Start reading at {@link org.treffer.vehicle.name.Names}.
 */
package org.treffer.vehicle.name;
