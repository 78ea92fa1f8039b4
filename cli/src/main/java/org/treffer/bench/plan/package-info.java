/**
 * Capacity planning: what a search of each category costs in registers of growing size, what law
 * follows, how wrong the law was at a size held out, and what it says of registers as large as
 * those of the Union.
 *
 * <p>Called by the command line; calls the indexes, {@code partition} and {@code testdata}. Start
 * reading at {@link org.treffer.bench.plan.CapacityPlan}.
 */
package org.treffer.bench.plan;
