package org.treffer.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Setting;
import org.treffer.record.Header;
import org.treffer.record.PackedHeader;
import org.treffer.record.RecordFilter;

class RulesPropertyTest {

  @Property(tries = 1000)
  void tables_meet_the_rules_whose_conditions_all_hold(@ForAll long seed) {
    Drawn drawn = new Drawn(seed);
    Rules rules = Rules.of(drawn.ruleSet(80));
    for (int i = 0; i < 5; i++) {
      Inquiry inquiry = drawn.inquiry();
      Instant received = drawn.received();
      Setting setting = setting(rules.set(), received);

      List<Rule> met =
          rules.set().rules().stream()
              .filter(r -> r.when().stream().allMatch(c -> c.holds(inquiry, setting)))
              .toList();

      assertThat(rules.admit(inquiry, received, QuotaLedger.UNMETERED).trace().fired())
          .isEqualTo(met);
    }
  }

  @Property(tries = 2000)
  void the_compiled_filter_admits_what_the_reading_of_the_rules_searches(@ForAll long seed) {
    Drawn drawn = new Drawn(seed);
    RuleSet set = drawn.ruleSet(30);
    List<Rule.OfRecord> rules = set.section(Rule.OfRecord.class);
    Setting setting = new Setting("AT", Drawn.TODAY, 12, set.penalties());
    RecordFilter filter =
        CompiledFilter.of(rules, set, new CompiledFilter.Asked("MK", "dna"), Drawn.TODAY);
    for (int i = 0; i < 10; i++) {
      Header header = drawn.header();
      String kind = i % 2 == 0 ? "person" : "stain";
      RecordReading reading = RecordReading.of(rules, kind, header, "MK", setting);
      long[] grounds = header.grounds().stream().mapToLong(PackedHeader::ground).toArray();

      assertThat(filter.admits(PackedHeader.common(i % 2, header), grounds, grounds.length))
          .as("%s %s %s", kind, header, reading)
          .isEqualTo(reading.searched());
    }
  }

  @Property(tries = 2000)
  void a_request_is_let_in_only_if_a_rule_permits_and_none_refuses_it(@ForAll long seed) {
    Drawn drawn = new Drawn(seed);
    Rules rules = Rules.of(drawn.ruleSet(12));
    Inquiry inquiry = drawn.inquiry();

    Admission admission = rules.admit(inquiry, drawn.received(), QuotaLedger.UNMETERED);

    List<Rule> fired = admission.trace().fired();
    boolean permitted = fired.stream().anyMatch(r -> isAdmission(r, Rule.Effect.PERMIT));
    boolean refused = fired.stream().anyMatch(r -> isAdmission(r, Rule.Effect.DENY));
    assertThat(admission instanceof Admission.Admitted).isEqualTo(permitted && !refused);
  }

  private static boolean isAdmission(Rule rule, Rule.Effect effect) {
    return rule instanceof Rule.Admission && rule.effect() == effect;
  }

  private static Setting setting(RuleSet set, Instant received) {
    var local = received.atZone(set.zone());
    return new Setting(set.state(), local.toLocalDate(), local.getHour(), set.penalties());
  }
}
