package org.treffer.protection.rule;

/**
 * Where a rule comes from, in words.
 *
 * @param id the rule's name within its set
 * @param sentence what it says, plainly
 * @param basis the law, article or practice behind it
 * @param mark how far that was seen
 */
public record Source(String id, String sentence, String basis, Mark mark) {}
