/**
 * Whether the time of an answer tells that a record was withheld: a trial with twin stores in one
 * process, judged by the size of the effect.
 *
 * <p>Called by {@code cli}; calls the engine and {@code synthetic}. Start reading at {@link
 * org.treffer.bench.leak.LeakTrial}.
 */
package org.treffer.bench.leak;
