package org.treffer.protection.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.treffer.protection.rule.GroundTest;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Setting;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.OffenceCatalogue;
import org.treffer.record.Origin;
import org.treffer.record.Subject;

/** Whether one ground can meet the tests of two rules. */
final class GroundOverlap {

  private GroundOverlap() {}

  static boolean of(Rule.OfRecord a, Rule.OfRecord b, RuleSet set, LocalDate day) {
    for (GroundTest.Trait trait : GroundTest.Trait.values()) {
      if (words(a, trait).stream().noneMatch(words(b, trait)::contains)
          && !words(a, trait).isEmpty()
          && !words(b, trait).isEmpty()) {
        return false;
      }
    }
    return anOffence(a, b, set, day) && anAge(a, b, set, day);
  }

  private static Set<String> words(Rule.OfRecord rule, GroundTest.Trait trait) {
    for (GroundTest test : rule.tests()) {
      if (test instanceof GroundTest.OneOf one && one.trait() == trait) {
        return one.words();
      }
    }
    return Set.of();
  }

  private static boolean anOffence(Rule.OfRecord a, Rule.OfRecord b, RuleSet set, LocalDate day) {
    Set<String> codes = new TreeSet<>(Set.of("", "X99"));
    for (int place = 1; place <= OffenceCatalogue.SIZE; place++) {
      codes.add(OffenceCatalogue.codeAt(place));
    }
    return codes.stream()
        .anyMatch(
            code -> {
              Ground ground = new Ground(Event.TAKEN, day, Subject.UNKNOWN, code, Origin.DOMESTIC);
              return holds(a, GroundTest.Offence.class, Header.of(ground), set, day)
                  && holds(b, GroundTest.Offence.class, Header.of(ground), set, day);
            });
  }

  private static boolean anAge(Rule.OfRecord a, Rule.OfRecord b, RuleSet set, LocalDate day) {
    Ground ground = new Ground(Event.TAKEN, day, Subject.UNKNOWN, "", Origin.DOMESTIC);
    for (int age = 0; age <= 120; age++) {
      BirthMonth born = new BirthMonth(Math.max(1900, day.getYear() - age), 0);
      Header header = new Header(org.treffer.record.Status.ACTIVE, born, List.of(ground));
      if (holds(a, GroundTest.Age.class, header, set, day)
          && holds(b, GroundTest.Age.class, header, set, day)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(
      Rule.OfRecord rule,
      Class<? extends GroundTest> kind,
      Header header,
      RuleSet set,
      LocalDate day) {
    Setting setting = new Setting(set.state(), day, 0, set.penalties());
    return rule.tests().stream()
        .allMatch(
            t ->
                !kind.isInstance(t)
                    || t.holds("", header, header.grounds().getFirst(), set.state(), setting));
  }
}
