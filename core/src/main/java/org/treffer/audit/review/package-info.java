/**
 * What people do with a log: answer a data subject, draw random checks, hand it to the
 * data-protection authority, look for unusual series.
 *
 * <p>Reads logs only. Called by the command; calls {@code org.treffer.audit}. Start reading at
 * {@link org.treffer.audit.review.Subject}.
 */
package org.treffer.audit.review;
