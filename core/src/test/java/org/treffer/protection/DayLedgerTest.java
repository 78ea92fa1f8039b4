package org.treffer.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.treffer.record.Country;

class DayLedgerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Charge ONE = new Charge("one", Country.of("DE"), DAY, 1);
  private static final Charge TWO = new Charge("two", Country.of("DE"), DAY, 2);

  private final DayLedger ledger = new DayLedger();

  @Test
  void a_spent_quota_refuses_the_next_request() {
    assertThat(ledger.spend(List.of(ONE))).isTrue();
    assertThat(ledger.spend(List.of(ONE))).isFalse();
  }

  @Test
  void a_request_refused_by_one_quota_is_charged_to_none() {
    ledger.spend(List.of(ONE, TWO));

    assertThat(ledger.spend(List.of(TWO, ONE))).isFalse();
    assertThat(ledger.spent(TWO)).isEqualTo(1);
  }

  @Test
  void each_partner_and_each_day_has_its_own_count() {
    ledger.spend(List.of(ONE));

    assertThat(ledger.spend(List.of(new Charge("one", Country.of("AT"), DAY, 1)))).isTrue();
    assertThat(ledger.spend(List.of(new Charge("one", Country.of("DE"), DAY.plusDays(1), 1))))
        .isTrue();
  }

  @Test
  void what_the_log_holds_counts_after_a_restart() {
    ledger.restore(List.of(ONE));

    assertThat(ledger.spend(List.of(ONE))).isFalse();
  }
}
