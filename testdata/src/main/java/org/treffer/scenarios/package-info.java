/**
 * The cases that {@code treffer demo} walks through, as JSON resources beside this package: small
 * partitions, planted records, and requests with what there is to learn from each.
 *
 * <p>Everything in them is invented. Start reading at {@link org.treffer.scenarios.Scenarios}.
 */
package org.treffer.scenarios;
