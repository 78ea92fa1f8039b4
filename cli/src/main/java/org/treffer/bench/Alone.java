package org.treffer.bench;

/**
 * One kind of request sent alone, one after the other.
 *
 * @param requests sent
 * @param cpuMicros processor time a request, of the whole process
 * @param median how long one took, microseconds
 */
public record Alone(long requests, double cpuMicros, long median) {}
