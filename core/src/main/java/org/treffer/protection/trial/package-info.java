/**
 * Tries rule sets: an officer's cases, what they cover, and whether they notice when a rule is
 * changed.
 *
 * <p>A case says: given these records and this request, expect this answer. Every rule is changed
 * in turn; a change that no case notices is a rule that nobody tested, and comes with a case that
 * would notice it. The JSON Schema of a file of cases is the resource {@code cases.schema.json}
 * beside this package; a test holds reader and schema together. Calls {@code check}, {@code
 * protection}, {@code json} and {@code rule}. Start reading at {@link
 * org.treffer.protection.trial.Trial}.
 */
package org.treffer.protection.trial;
