package org.treffer.audit;

import org.treffer.record.Reference;

/**
 * One record that would have been a hit and was withheld.
 *
 * @param reference the record
 * @param rule the id of the rule that withheld it; empty where none was needed: what no rule
 *     permits is withheld, and so is what is blocked
 * @param basis why, and the rule's legal basis, in words
 */
public record Withholding(Reference reference, String rule, String basis) {}
