package org.treffer.protection.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.treffer.protection.Admission;
import org.treffer.protection.Charge;
import org.treffer.protection.Drawn;
import org.treffer.protection.QuotaLedger;
import org.treffer.protection.Release;
import org.treffer.protection.Rules;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.record.Header;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;

/** The difference by classes against trying requests and records one by one. */
class RuleDiffPropertyTest {

  @Property(tries = 60, seed = "42", shrinking = ShrinkingMode.OFF)
  void a_difference_found_by_trying_is_found_by_classes(@ForAll long seed) {
    isFoundByClasses(seed);
  }

  @Tag("long")
  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void many_differences_found_by_trying_are_found_by_classes(@ForAll long seed) {
    isFoundByClasses(seed);
  }

  private static void isFoundByClasses(long seed) {
    Drawn drawn = new Drawn(seed);
    RuleSet before = drawn.ruleSet(8);
    RuleSet after = changed(before, drawn, new Random(seed));
    List<Change> changes = RuleDiff.between(before, after, Drawn.TODAY);
    if (changes.isEmpty()) {
      Rules first = Rules.of(before);
      Rules second = Rules.of(after);
      for (int i = 0; i < 300; i++) {
        Inquiry inquiry = drawn.knownInquiry();
        Instant received = drawn.received();
        Admission a = first.admit(inquiry, received, QuotaLedger.UNMETERED);
        Admission b = second.admit(inquiry, received, QuotaLedger.UNMETERED);
        assertThat(outcome(a)).as("%s", inquiry).isEqualTo(outcome(b));
        if (a instanceof Admission.Admitted one && b instanceof Admission.Admitted other) {
          sameRecords(drawn, one, other);
        }
      }
    }
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void every_example_of_a_change_is_treated_differently(@ForAll long seed) {
    Drawn drawn = new Drawn(seed);
    RuleSet before = drawn.ruleSet(8);
    RuleSet after = changed(before, drawn, new Random(seed));
    for (Change change : RuleDiff.between(before, after, Drawn.TODAY)) {
      Instant at = change.day().atTime(change.hour(), 0).atZone(before.zone()).toInstant();
      Admission a = Rules.of(before).admit(change.request(), at, QuotaLedger.UNMETERED);
      Admission b = Rules.of(after).admit(change.request(), at, QuotaLedger.UNMETERED);
      switch (change) {
        case Change.OfRequests r -> assertThat(outcome(a)).isNotEqualTo(outcome(b));
        case Change.OfRecords r ->
            assertThat(searched(a, r.kind(), r.record()))
                .isNotEqualTo(searched(b, r.kind(), r.record()));
      }
    }
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void a_set_does_not_differ_from_itself(@ForAll long seed) {
    RuleSet set = new Drawn(seed).ruleSet(8);

    assertThat(RuleDiff.between(set, set, Drawn.TODAY)).isEmpty();
  }

  private static RuleSet changed(RuleSet set, Drawn drawn, Random random) {
    List<Rule> rules = new ArrayList<>(set.rules());
    int at = random.nextInt(rules.size());
    switch (random.nextInt(3)) {
      case 0 -> rules.remove(at);
      case 1 -> rules.add(drawn.rule());
      default -> rules.set(at, drawn.rule());
    }
    return set.with(rules);
  }

  private static List<Object> outcome(Admission admission) {
    return switch (admission) {
      case Admission.Admitted a ->
          List.of(
              a.release().equals(Release.NOTHING) ? "nothing" : a.release(),
              a.charges().stream().map(Charge::perDay).sorted().toList());
      case Admission.Refused r ->
          r.trace().fired().stream()
                  .anyMatch(f -> f instanceof Rule.Admission && f.effect() == Rule.Effect.DENY)
              ? List.of(r.reason())
              : List.of("by default");
    };
  }

  private static void sameRecords(Drawn drawn, Admission.Admitted one, Admission.Admitted other) {
    RecordFilter first = one.filter();
    RecordFilter second = other.filter();
    for (int i = 0; i < 20; i++) {
      Header header = drawn.header();
      long[] grounds = header.grounds().stream().mapToLong(PackedHeader::ground).toArray();
      long common = PackedHeader.common(i % 2, header);
      assertThat(first.admits(common, grounds, grounds.length))
          .as("%s of %s by %s or %s", i % 2, header, one.trace().fired(), other.trace().fired())
          .isEqualTo(second.admits(common, grounds, grounds.length));
    }
  }

  private static boolean searched(Admission admission, String kind, Header header) {
    Admission.Admitted admitted = (Admission.Admitted) admission;
    int number = admitted.trace().kinds().indexOf(kind);
    long[] grounds = header.grounds().stream().mapToLong(PackedHeader::ground).toArray();
    return admitted.filter().admits(PackedHeader.common(number, header), grounds, grounds.length);
  }
}
