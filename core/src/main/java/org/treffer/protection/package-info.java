/**
 * Decides on requests by a state's data-protection rules.
 *
 * <p>A rule set ({@code rule}) is compiled once ({@link org.treffer.protection.Rules}): the
 * conditions on a request to tables of bit masks, the rules on records to a filter that a search
 * tests on a packed header before it compares, the rules on answers to a mask. A decision records
 * which rules fired, as bits, and explains itself from them afterwards.
 *
 * <p>Called by {@code contact}; calls {@code rule}, {@code record} and {@code request}, never
 * Lucene. Start reading at {@link org.treffer.protection.Rules}.
 */
package org.treffer.protection;
