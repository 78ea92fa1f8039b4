/**
 * Minutiae templates and the matcher that compares them, without an index.
 *
 * <p>{@link org.treffer.finger.Matcher} is the list of the stages; each stage is one class, in this
 * order: LocalSimilarity, Assignment, Relaxation, Alignment, Pairing, SkinWarp, Evidence, Fusion.
 * What a stage needs of one print is computed once, in {@link org.treffer.finger.PreparedPrint}.
 *
 * <p>Called by {@code finger.index}, {@code format.finger} and the commands; calls {@code record}.
 */
package org.treffer.finger;
