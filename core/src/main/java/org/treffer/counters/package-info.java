/**
 * Sums of what a state asked and answered, for the statistics that states publish yearly.
 *
 * <p>The log of a regime may be barred from feeding statistics (Decision 2008/615/JHA, Article
 * 30(3) to (5)): these sums are kept beside it. They hold no request, no record and no officer, and
 * of an answer only what the requester was told. Called by {@code contact}, {@code exchange} and
 * {@code followup}; calls {@code record}. Start reading at {@link org.treffer.counters.Counters}.
 */
package org.treffer.counters;
