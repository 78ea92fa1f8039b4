/**
 * What a rule set does, told without running it on data: contradictions, rules without effect,
 * requests that no rule decides, and the difference of two sets.
 *
 * <p>Every condition is a finite set or a threshold, so requests fall into finitely many classes
 * that a set treats alike. {@code RequestSpace} walks the classes; {@code GroundSpace} those of a
 * record's grounds. Calls {@code protection} and {@code rule}. Start reading at {@link
 * org.treffer.protection.check.RuleDiff}.
 */
package org.treffer.protection.check;
