/**
 * Measures a fingerprint matcher against known identities, and fits the few weights that {@link
 * org.treffer.finger.Matcher} has.
 *
 * <p>Called by the commands, the benchmarks and tests; calls {@code finger}. Start reading at
 * {@link org.treffer.finger.evaluation.Evaluation}.
 */
package org.treffer.finger.evaluation;
