/**
 * Two builds or settings compared: the results of several rounds each of {@code treffer bench},
 * paired round by round, and how sure one can be that they differ.
 *
 * <p>Called by the command line; calls only {@code record}. Start reading at {@link
 * org.treffer.bench.compare.Difference}.
 */
package org.treffer.bench.compare;
