package org.treffer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  @Property
  void every_day_is_read_as_the_jdk_reads_it(@ForAll @IntRange(max = 3_652_058) int day) {
    LocalDate expected = LocalDate.of(0, 1, 1).plusDays(day);
    assertThat(Days.parse(expected.toString())).isEqualTo(expected);
  }

  @Property
  void what_is_no_day_is_none_to_both(
      @ForAll @StringLength(min = 9, max = 11) @Chars({'0', '1', '2', '3', '9', '-', '+', ' '})
          String text) {
    assertThat(read(text, Days::parse)).isEqualTo(read(text, LocalDate::parse));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-02-29", "2024-13-01", "2024-00-10", "2024-05-32", "２０２４-05-01", ""})
  void a_day_that_is_not_in_the_calendar_is_refused(String text) {
    assertThatThrownBy(() -> Days.parse(text)).isInstanceOf(DateTimeException.class);
  }

  private interface Reader {
    LocalDate read(String text);
  }

  private static Optional<LocalDate> read(String text, Reader reader) {
    try {
      return Optional.of(reader.read(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
