/**
 * What partners suffer from: distance, outages, maintenance, lost messages. A contact point is
 * wrapped in it, so that whoever asks meets a network as it is, in measurements and lessons.
 *
 * <p>Called by {@code exchange} and {@code store}; calls {@code contact}. Start reading at {@link
 * org.treffer.exchange.conditions.ConditionedContactPoint}.
 */
package org.treffer.exchange.conditions;
