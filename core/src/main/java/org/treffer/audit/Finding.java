package org.treffer.audit;

/**
 * One thing that is wrong with a log.
 *
 * @param segment the file it was found in
 * @param entry the place of the entry it is about, counted from 0 over the whole log; of the next
 *     entry where it is about none
 * @param what what is wrong, in words
 */
public record Finding(String segment, long entry, String what) {}
