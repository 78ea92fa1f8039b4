/**
 * How fast rules decide, beside a plain loop over bit masks.
 *
 * <p>Start reading at {@link org.treffer.benchmarks.protection.DecisionsPerSecond}.
 */
package org.treffer.benchmarks.protection;
