package org.treffer.audit;

/**
 * Says that entries are durable.
 *
 * @param first how many entries the log had before the first of them
 * @param entries how many they are; they follow each other
 */
public record Receipt(long first, int entries) {}
