package org.treffer.audit;

/**
 * Says that entries are durable.
 *
 * @param first how many entries the log had before the first of them
 * @param entries how many they are; they follow each other
 * @param checkpoint the latest checkpoint that was signed before them, as {@link Checkpoint#text}
 *     writes it, or empty: what answers carry, since signing for each would make them wait
 */
public record Receipt(long first, int entries, String checkpoint) {}
