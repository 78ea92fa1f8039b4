/**
 * Fans a request out over the contact points of other states and collects what they answer; knows
 * neither rules nor stores.
 *
 * <p>Called by the command line and the service; calls {@code contact}. Start reading at {@link
 * org.treffer.exchange.Exchange}; {@link org.treffer.exchange.StoreFolder} makes one of a store on
 * disk.
 */
package org.treffer.exchange;
