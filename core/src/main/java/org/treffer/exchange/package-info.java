/**
 * Fans a request out over the contact points of other states and collects what they answer; knows
 * neither rules nor stores.
 *
 * <p>Called by {@code store}; calls {@code contact}. Start reading at {@link
 * org.treffer.exchange.Exchange}.
 */
package org.treffer.exchange;
