package org.treffer.protection.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.treffer.protection.Admission;
import org.treffer.protection.Charge;
import org.treffer.protection.DayLedger;
import org.treffer.protection.Release;
import org.treffer.protection.Rules;
import org.treffer.protection.Trace;
import org.treffer.record.PackedHeader;

/**
 * What rules make of a case.
 *
 * @param got in the form of an expectation
 * @param trace the decision's trace
 */
record Outcome(TrialCase.Expectation got, Trace trace) {

  static Outcome of(Rules rules, TrialCase one) {
    DayLedger ledger = new DayLedger();
    Admission admission =
        rules.admit(one.request(), one.received(), charges -> spend(ledger, one, charges));
    return switch (admission) {
      case Admission.Refused r -> new Outcome(new TrialCase.Refused(r.reason().text()), r.trace());
      case Admission.Admitted a ->
          new Outcome(
              new TrialCase.Admitted(searched(a, one), List.of(parts(a.release()))), a.trace());
    };
  }

  private static boolean spend(DayLedger ledger, TrialCase one, List<Charge> charges) {
    for (Charge charge : charges) {
      for (int i = one.spent().getOrDefault(charge.rule(), 0); i > 0; i--) {
        ledger.restore(List.of(charge));
      }
    }
    return ledger.spend(charges);
  }

  private static List<String> searched(Admission.Admitted admitted, TrialCase one) {
    List<String> kinds = admitted.trace().kinds();
    List<String> searched = new ArrayList<>();
    for (TrialCase.TrialRecord record : one.records()) {
      long[] grounds = record.header().grounds().stream().mapToLong(PackedHeader::ground).toArray();
      long common = PackedHeader.common(kinds.indexOf(record.kind()), record.header());
      if (admitted.filter().admits(common, grounds, grounds.length)) {
        searched.add(record.name());
      }
    }
    searched.sort(null);
    return searched;
  }

  private static TrialCase.Parts parts(Release release) {
    return new TrialCase.Parts(
        IntStream.rangeClosed(1, 4).filter(release::quality).boxed().toList(),
        release.candidates(),
        release.released().stream().sorted().toList());
  }

  /** Whether it is what a case expects. */
  boolean meets(TrialCase.Expectation expected) {
    if (expected instanceof TrialCase.Admitted a && got instanceof TrialCase.Admitted g) {
      return a.searched().stream().sorted().toList().equals(g.searched())
          && (a.parts().isEmpty() || a.parts().equals(g.parts()));
    }
    return expected.equals(got);
  }
}
