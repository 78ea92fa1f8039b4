/**
 * The data-protection rule sets that are shipped: one a partition, and {@code open} for
 * measurements, with their cases, as resources beside this package.
 *
 * <p>No set is legal advice: each rule carries a mark that tells whether its basis was seen,
 * remembered or invented. Start reading at {@link org.treffer.rules.ShippedRules}.
 */
package org.treffer.rules;
