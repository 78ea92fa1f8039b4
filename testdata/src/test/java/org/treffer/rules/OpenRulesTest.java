package org.treffer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.treffer.protection.Admission;
import org.treffer.protection.QuotaLedger;
import org.treffer.protection.Rules;
import org.treffer.protection.rule.Act;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Mode;
import org.treffer.record.BirthMonth;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.PackedHeader;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.request.Purpose;

class OpenRulesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Admission.Admitted admitted = admit();

  @Test
  void every_quality_and_field_leaves() {
    assertThat(admitted.release().quality(4)).isTrue();
    assertThat(admit("vehicle", "plate").release().field("holder")).isTrue();
  }

  @Test
  void every_role_is_searched() {
    for (Subject role : Subject.values()) {
      assertThat(searched(role, Status.DISPUTED)).isTrue();
    }
  }

  @Test
  void a_blocked_record_is_not_searched() {
    assertThat(searched(Subject.CONVICTED, Status.BLOCKED)).isFalse();
  }

  private boolean searched(Subject role, Status status) {
    Ground ground = Ground.of(Event.TAKEN, LocalDate.of(1990, 1, 1), role);
    Header header = new Header(status, BirthMonth.UNKNOWN, java.util.List.of(ground));
    return admitted
        .filter()
        .admits(PackedHeader.common(1, header), new long[] {PackedHeader.ground(ground)}, 1);
  }

  private static Admission.Admitted admit() {
    return admit("dna", "stain");
  }

  private static Admission.Admitted admit(String category, String probe) {
    Inquiry inquiry =
        new Inquiry(
            Country.of("MK"),
            "PCC-SEE",
            category,
            probe,
            Mode.SEARCH,
            Purpose.INVESTIGATION,
            "",
            Act.COMPLETED,
            Inquiry.UNDATED,
            "x",
            "x",
            "");
    return (Admission.Admitted)
        Rules.of(ShippedRules.of(ShippedRules.OPEN)).admit(inquiry, NOW, QuotaLedger.UNMETERED);
  }
}
