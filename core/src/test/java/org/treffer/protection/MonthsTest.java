package org.treffer.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.treffer.record.Ground;
import org.treffer.record.PackedHeader;

class MonthsTest {

  @Test
  void every_day_of_a_ground_plus_years_is_the_calendars() {
    for (int day = 0; day <= 65_535; day++) {
      LocalDate date = Ground.FIRST_DAY.plusDays(day);
      for (int years : new int[] {0, 1, 4, 30, 200}) {
        assertThat(Months.plusYears(day, years)).isEqualTo(PackedHeader.day(date.plusYears(years)));
      }
    }
  }
}
