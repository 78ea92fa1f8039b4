/**
 * A store on disk, put together: the agreements and partitions in a folder, the exchange among the
 * states in it, and the mass comparison between their registers.
 *
 * <p>The topmost package of the engine: called by commands, services and benchmarks; calls all
 * below. Start reading at {@link org.treffer.store.StoreFolder}.
 */
package org.treffer.store;
