package org.treffer.protection.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.treffer.protection.Admission;
import org.treffer.protection.QuotaLedger;
import org.treffer.protection.Release;
import org.treffer.protection.Rules;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;

/**
 * The difference of two rule sets: every class of requests whose treatment changes, and of the
 * records that a request searches, each with an example. Requests are compared class by class, in
 * full. Records are compared ground by ground: every class of traits, each day and birth that the
 * rules tell apart, and beside the ground an event for each ending that has to come, and one more,
 * but three at most; a difference that takes more events is not looked for. The public reason of a
 * refusal that no rule makes is not compared.
 */
public final class RuleDiff {

  private final RuleSet before;
  private final RuleSet after;
  private final RequestSpace space;
  private final List<Rules> compiled;
  private final int split;
  private final Map<Object, GroundSpace> grounds = new HashMap<>();
  private final Set<Object> seen = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();

  private RuleDiff(RuleSet before, RuleSet after, LocalDate day) {
    this.before = before;
    this.after = after;
    compiled = List.of(Rules.of(before), Rules.of(after));
    split = before.rules().size();
    space = new RequestSpace(List.of(before, after), day);
  }

  /**
   * Compares two sets.
   *
   * @param day the day on which examples are made, unless a rule names others
   */
  public static List<Change> between(RuleSet before, RuleSet after, LocalDate day) {
    RuleDiff diff = new RuleDiff(before, after, day);
    diff.space.walk(diff.differing(), diff::compare);
    return List.copyOf(diff.changes);
  }

  /**
   * The rules between those that both sets begin with and those that both end with: a request that
   * meets none of them is treated alike. All, if the sets differ in more than rules.
   */
  private long[] differing() {
    int others = after.rules().size();
    boolean alike =
        before.state().equals(after.state())
            && before.penalties().entries().equals(after.penalties().entries())
            && before.vocabulary().equals(after.vocabulary());
    int least = alike ? Math.min(split, others) : 0;
    int head = 0;
    while (head < least && before.rules().get(head).equals(after.rules().get(head))) {
      head++;
    }
    int tail = 0;
    while (head + tail < least
        && before.rules().get(split - 1 - tail).equals(after.rules().get(others - 1 - tail))) {
      tail++;
    }
    long[] differing = new long[Math.max(1, (split + others + 63) / 64)];
    IntStream.range(head, split - tail).forEach(i -> Bits.set(differing, i));
    IntStream.range(split + head, split + others - tail).forEach(i -> Bits.set(differing, i));
    return differing;
  }

  private void compare(Inquiry inquiry, Moments.Moment moment, long[] met) {
    Treatment first = treatment(before, met, 0, inquiry);
    Treatment second = treatment(after, met, split, inquiry);
    if (!first.same(second)) {
      if (seen.add(
          List.of(
              first.words(),
              second.words(),
              first.deciding,
              second.deciding,
              publicReasons(first, second, inquiry, moment)))) {
        changes.add(
            new Change.OfRequests(
                inquiry,
                moment.day(),
                moment.hour(),
                first.words(),
                second.words(),
                first.deciding,
                second.deciding));
      }
    }
    if (first.admitted && second.admitted) {
      compareRecords(inquiry, moment, first.records, second.records);
    }
  }

  /** The reasons that a requester is told, where one set refuses by a rule and one by default. */
  private List<String> publicReasons(
      Treatment first, Treatment second, Inquiry inquiry, Moments.Moment moment) {
    if (first.admitted || second.admitted) {
      return List.of();
    }
    return compiled.stream()
        .map(
            rules ->
                switch (rules.admit(
                    inquiry,
                    moment.day().atTime(moment.hour(), 30).atZone(rules.set().zone()).toInstant(),
                    QuotaLedger.UNMETERED)) {
                  case Admission.Admitted a -> "";
                  case Admission.Refused r -> r.reason().text();
                })
        .toList();
  }

  private void compareRecords(
      Inquiry inquiry,
      Moments.Moment moment,
      List<Rule.OfRecord> first,
      List<Rule.OfRecord> second) {
    GroundSpace ground =
        grounds.computeIfAbsent(
            List.of(inquiry.category(), lawOf(inquiry), moment.day()),
            k -> new GroundSpace(before, after, inquiry, moment.day()));
    for (GroundSpace.Difference difference : ground.differences(first, second)) {
      changes.add(
          new Change.OfRecords(
              inquiry,
              moment.day(),
              moment.hour(),
              difference.kind(),
              difference.header(),
              difference.searchedBy() == 0
                  ? Change.OfRecords.Searched.ONLY_BEFORE
                  : Change.OfRecords.Searched.ONLY_AFTER));
    }
  }

  /** The asking state, as far as it has a law on penalties of its own. */
  private String lawOf(Inquiry inquiry) {
    String code = inquiry.from().code();
    boolean own =
        before.penalties().states().contains(code) || after.penalties().states().contains(code);
    return own ? code : "";
  }

  /** What a set does with a class of requests. */
  private record Treatment(
      boolean admitted,
      String outcome,
      Release release,
      List<Integer> quotas,
      List<String> deciding,
      List<Rule.OfRecord> records) {

    boolean same(Treatment other) {
      return outcome.equals(other.outcome)
          && release.equals(other.release)
          && quotas.equals(other.quotas);
    }

    String words() {
      return admitted
          ? outcome
              + ", releasing qualities "
              + IntStream.rangeClosed(1, 4).filter(release::quality).boxed().toList()
              + (release.candidates() == 0 ? "" : ", " + release.candidates() + " candidates")
              + (release.names().isEmpty() ? "" : " and " + release.released())
              + (quotas.isEmpty() ? "" : ", at most " + quotas + " a day")
          : outcome;
    }
  }

  private Treatment treatment(RuleSet set, long[] met, int offset, Inquiry inquiry) {
    List<Rule.OfRecord> records = new ArrayList<>();
    List<Rule> releasing = new ArrayList<>();
    List<Integer> quotas = new ArrayList<>();
    List<String> permitting = new ArrayList<>();
    List<String> refusing = new ArrayList<>();
    String refusal = "";
    for (int i = 0; i < set.rules().size(); i++) {
      if (!Bits.has(met, offset + i)) {
        continue;
      }
      Rule rule = set.rules().get(i);
      switch (rule) {
        case Rule.Admission a -> {
          boolean permits = a.effect() == Rule.Effect.PERMIT;
          (permits ? permitting : refusing).add(a.source().id());
          if (!permits && refusal.isEmpty()) {
            refusal = a.refusal().text();
          }
        }
        case Rule.OfRecord r -> records.add(r);
        case Rule.Release r -> releasing.add(r);
        case Rule.Quota q -> quotas.add(q.perDay());
      }
    }
    boolean admitted = refusing.isEmpty() && !permitting.isEmpty();
    if (!admitted) {
      String outcome = refusal.isEmpty() ? "refused by no rule's leave" : "refused: " + refusal;
      return new Treatment(false, outcome, Release.NOTHING, List.of(), refusing, List.of());
    }
    quotas.sort(null);
    return new Treatment(
        true,
        "let in",
        Rules.release(set, releasing, inquiry.category()),
        quotas,
        permitting,
        records);
  }
}
