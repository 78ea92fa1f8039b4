package org.treffer.protection.rule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The data-protection rules of one state's partition.
 *
 * @param name the name that answers give, such as {@code AT} or {@code open}
 * @param title the name in words
 * @param version a date or number of the set's own
 * @param state the requested state's code, or {@code *} for a set that any may use
 * @param zone the time zone in which days and hours count
 * @param hash SHA-256 of the file it was read from, in hexadecimal
 * @param vocabulary the words of the categories
 * @param penalties the laws on penalties, this set's own among them
 * @param rules in the order of the file
 */
public record RuleSet(
    String name,
    String title,
    String version,
    String state,
    ZoneId zone,
    String hash,
    Vocabulary vocabulary,
    Penalties penalties,
    List<Rule> rules) {

  private static final char STAMP = '/';

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if two rules have one name
   */
  public RuleSet {
    rules = List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.source().id())) {
        throw new IllegalArgumentException("two rules are named '" + rule.source().id() + "'");
      }
    }
  }

  /** How the logs name the set: its name, a stroke and its hash. */
  public String stamp() {
    return name + STAMP + hash;
  }

  /** The set's name in a {@link #stamp}; a name alone is one. */
  public static String nameIn(String stamp) {
    int end = stamp.indexOf(STAMP);
    return end < 0 ? stamp : stamp.substring(0, end);
  }

  /** The rules of one section, in order. */
  public <R extends Rule> List<R> section(Class<R> kind) {
    List<R> section = new ArrayList<>();
    for (Rule rule : rules) {
      if (kind.isInstance(rule)) {
        section.add(kind.cast(rule));
      }
    }
    return section;
  }

  /** The same set by the clock of another time zone. */
  public RuleSet in(ZoneId otherZone) {
    return new RuleSet(name, title, version, state, otherZone, hash, vocabulary, penalties, rules);
  }

  /** The same set with other rules. */
  public RuleSet with(List<Rule> others) {
    return new RuleSet(name, title, version, state, zone, hash, vocabulary, penalties, others);
  }
}
