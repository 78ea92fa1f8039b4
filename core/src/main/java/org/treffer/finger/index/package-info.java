/**
 * Prints as Lucene documents and the search among them: a coarse look at every print, the precise
 * matcher on the best.
 *
 * <p>Called by loading and by contact points; calls {@code finger} and {@code index}. Start reading
 * at {@link org.treffer.finger.index.FingerIndex}.
 */
package org.treffer.finger.index;
