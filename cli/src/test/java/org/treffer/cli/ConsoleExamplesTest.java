package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleExamplesTest {

  @Test
  void an_example_must_show_what_is_printed() {
    assertThat(ConsoleExamples.matches("a\nb\n", "a\nb\n")).isTrue();
    assertThat(ConsoleExamples.matches("a\nb\n", "a\nc\n")).isFalse();
    assertThat(ConsoleExamples.matches("a\n", "a\nb\n")).isFalse();
    assertThat(ConsoleExamples.matches("", "a\n")).isFalse();
  }

  @Test
  void three_dots_stand_for_any_text_or_any_lines() {
    assertThat(ConsoleExamples.matches("a\n...\nd\n", "a\nb\nc\nd\n")).isTrue();
    assertThat(ConsoleExamples.matches("a\n...\n", "a\n")).isTrue();
    assertThat(ConsoleExamples.matches("a ... d\n", "a b c d\n")).isTrue();
    assertThat(ConsoleExamples.matches("a ... d\n", "a b c\n")).isFalse();
    assertThat(ConsoleExamples.matches("a\n...\nd\n", "a\nb\n")).isFalse();
  }

  @Test
  void durations_rates_and_times_of_day_may_differ_and_nothing_else() {
    assertThat(
            ConsoleExamples.matches(
                "200 accepted in 12 ms, 1,000 records a second",
                "200 accepted in 9.5 ms, 99 records a second"))
        .isTrue();
    assertThat(
            ConsoleExamples.matches(
                "{\"accepted\":2,\"perSecond\":10.5}", "{\"accepted\":2,\"perSecond\":7}"))
        .isTrue();
    assertThat(
            ConsoleExamples.matches(
                "{\"accepted\":2,\"perSecond\":10.5}", "{\"accepted\":3,\"perSecond\":10.5}"))
        .isFalse();
    assertThat(ConsoleExamples.matches("at 2026-01-01T00:00:00Z", "at 2026-11-25T02:03:04.567Z"))
        .isTrue();
  }
}
