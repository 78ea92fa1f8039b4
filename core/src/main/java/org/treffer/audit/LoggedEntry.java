package org.treffer.audit;

/**
 * An entry where it stands.
 *
 * @param segment the name of its segment
 * @param place how many entries the log has before it
 * @param entry what it says
 */
public record LoggedEntry(String segment, long place, Entry entry) {}
