package org.treffer.bench;

/**
 * What happened in one second of a run.
 *
 * @param second from 0
 * @param requests answered in it
 * @param p50 median latency of these, microseconds
 * @param p99 99th percentile, microseconds
 * @param gcMillis spent collecting garbage
 * @param cpu cores' worth of processor time the process used
 * @param heap bytes in use at its end
 * @param fsync how long the disk took at its end to make 4 kilobytes durable, microseconds
 */
public record Lane(
    int second,
    long requests,
    long p50,
    long p99,
    long gcMillis,
    double cpu,
    long heap,
    long fsync) {}
