/**
 * How fast vehicle registers answer, each question beside its peers: embedded databases with
 * indexes and prepared statements, and a hash table in memory as the limit.
 *
 * <p>Start reading at {@link org.treffer.benchmarks.vehicle.PlateLookup}.
 */
package org.treffer.benchmarks.vehicle;
