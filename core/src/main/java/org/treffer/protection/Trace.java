package org.treffer.protection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.Source;
import org.treffer.record.Header;

/**
 * What a decision rests on: the rules that fired, as bits. It names and explains them when asked.
 * For the requested state's own log; the requester sees no part of it.
 */
public final class Trace {

  private final Rules rules;
  private final Inquiry inquiry;
  private final Instant received;
  private final long[] met;

  Trace(Rules rules, Inquiry inquiry, Instant received, long[] met) {
    this.rules = rules;
    this.inquiry = inquiry;
    this.received = received;
    this.met = met;
  }

  /** The request. */
  public Inquiry inquiry() {
    return inquiry;
  }

  /** When it was received. */
  public Instant received() {
    return received;
  }

  /** The kinds of record of the request's category, in the order of their numbers. */
  public List<String> kinds() {
    return rules.set().vocabulary().of(inquiry.category()).records();
  }

  /** The name of the rule set. */
  public String ruleSet() {
    return rules.set().name();
  }

  /** SHA-256 of the rule set's file. */
  public String ruleSetHash() {
    return rules.set().hash();
  }

  /** The rules whose conditions on the request all hold, in the order of the file. */
  public List<Rule> fired() {
    return Masks.pick(rules.set().rules(), met);
  }

  /** The names of those rules. */
  public List<String> firedIds() {
    return fired().stream().map(r -> r.source().id()).toList();
  }

  /** The rule that came nearest to permitting the request. */
  public Nearest nearest() {
    return Nearest.of(rules.set(), inquiry, rules.setting(received));
  }

  /**
   * Why a record takes part in the search of an admitted request, or does not.
   *
   * @param kind the record's kind, a name of the category's vocabulary
   */
  public RecordReading read(String kind, Header header) {
    List<Rule.OfRecord> met = new ArrayList<>();
    for (Rule rule : fired()) {
      if (rule instanceof Rule.OfRecord record) {
        met.add(record);
      }
    }
    return RecordReading.of(met, kind, header, inquiry.from().code(), rules.setting(received));
  }

  /** The decision in lines: each rule on requests that fired, or the nearest and what it missed. */
  public List<String> explain() {
    List<String> lines = new ArrayList<>();
    for (Rule rule : fired()) {
      if (!(rule instanceof Rule.OfRecord)) {
        Source source = rule.source();
        lines.add(
            (rule.effect() == Rule.Effect.PERMIT ? "permits" : limits(rule))
                + " "
                + source.id()
                + ": "
                + source.sentence()
                + " ("
                + source.basis()
                + "; "
                + source.mark().text()
                + ")");
      }
    }
    if (fired().stream().noneMatch(r -> r instanceof Rule.Admission)) {
      Nearest nearest = nearest();
      lines.add("no rule permits the request; that alone refuses it");
      for (Condition missed : nearest.missed()) {
        lines.add("nearest " + nearest.rule() + ": it is not so that " + missed.sentence());
      }
    }
    return lines;
  }

  private static String limits(Rule rule) {
    return switch (rule) {
      case Rule.Admission a -> "refuses";
      case Rule.OfRecord r -> "withholds";
      case Rule.Release r -> "withholds";
      case Rule.Quota q -> "counts";
    };
  }
}
