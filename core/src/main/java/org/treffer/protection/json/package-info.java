/**
 * Reads rule sets and tables of penalties from JSON, with errors that name file, line and field.
 *
 * <p>The JSON Schema of a rule set is the resource {@code rules.schema.json} beside this package; a
 * test holds reader and schema together. Calls {@code rule}. Start reading at {@link
 * org.treffer.protection.json.RuleSetReader}.
 */
package org.treffer.protection.json;
