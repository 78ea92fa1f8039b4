/**
 * How accurate and how fast the fingerprint matcher is, beside SourceAFIS on the same prints in the
 * same run.
 *
 * <p>Nothing calls this package. Start reading at {@link
 * org.treffer.benchmarks.finger.WhichFingerMatcherErrsLess}.
 */
package org.treffer.benchmarks.finger;
