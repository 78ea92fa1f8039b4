package org.treffer.audit;

import org.treffer.record.Reference;

/**
 * One record that would have been a hit and was withheld.
 *
 * @param reference the record
 * @param rule the id of the rule that withheld it
 * @param basis the rule's legal basis, in words
 */
public record Withholding(Reference reference, String rule, String basis) {}
