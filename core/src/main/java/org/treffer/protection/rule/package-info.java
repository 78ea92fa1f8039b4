/**
 * Data-protection rules as values: what a rule set says, in finite sets and thresholds only, so
 * that two sets can be compared exactly.
 *
 * <p>Every condition knows whether it holds, says itself in a sentence, names the public reason of
 * a refusal that misses it, and lists its weaker forms. Nothing here decides a request as a whole:
 * that is {@code org.treffer.protection}. Calls {@code record} and {@code request}. Start reading
 * at {@link org.treffer.protection.rule.RuleSet}.
 */
package org.treffer.protection.rule;
