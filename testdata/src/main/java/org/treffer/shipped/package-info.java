/**
 * What a new store starts with: the shipped agreements, and for each state its data-protection
 * rules, its published allele frequencies and the sizes it declares.
 *
 * <p>Facts carry marks in their {@code note} fields: C seen in a public text, M remembered, X
 * invented. Called by {@code cli} and {@code benchmarks}; calls {@code exchange}'s files, {@code
 * rules} and {@code synthetic}. Start reading at {@link org.treffer.shipped.Shipped}.
 */
package org.treffer.shipped;
