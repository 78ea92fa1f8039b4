/**
 * The load generator: an open loop of requests over the partitions of a store, what it measures,
 * and its reports.
 *
 * <p>Requests are sent when they are due, whether or not earlier ones are answered, and latency
 * counts from that moment: a system that stalls cannot hide it (Tene's coordinated omission). A
 * load is even ({@code Deck}) or as on a day ({@code DayDeck}), and stains may be compared in bulk
 * beside it ({@code BulkLoad}). Called by {@code cli}; calls the engine and {@code synthetic}.
 * Start reading at {@link org.treffer.bench.ExchangeLoad}.
 */
package org.treffer.bench;
