package org.treffer.bench.plan;

/**
 * What was measured in a register of one size.
 *
 * @param records how many it holds
 * @param micros processor time of a search, the median of several rounds' means, microseconds
 * @param diskBytes what the index takes on disk
 * @param heapBytes what a process that goes on searching holds in its heap for it
 */
public record Point(long records, double micros, long diskBytes, long heapBytes) {}
