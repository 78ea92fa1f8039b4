/**
 * The page that an officer signs: a rule set in plain sentences with its legal basis, what it does
 * to each partner, how it was tested, and how it differs from the set in force.
 *
 * <p>One file without a script or anything from elsewhere. Calls {@code trial}, {@code check},
 * {@code protection} and {@code rule}. Start reading at {@link
 * org.treffer.protection.report.RuleReport}.
 */
package org.treffer.protection.report;
