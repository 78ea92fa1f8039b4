package org.treffer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ticks of a chart's axes. */
class ChartTest {

  private static List<String> ticks(double most) {
    String svg =
        new Chart("t", "x", x -> "", y -> String.format(Locale.ROOT, "%.1f", y))
            .line("l", List.of(new Chart.Point(1, most)))
            .html();
    return Pattern.compile("text-anchor=\"end\">([^<]+)<")
        .matcher(svg)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "588.8, '0,100,200,300,400,500,600'",
    "348, '0,100,200,300,400'",
    "1.7, '0,0.5,1,1.5,2'",
    "6, '0,1,2,3,4,5,6'"
  })
  void are_few_and_round_and_reach_beyond_the_line(double most, String expected) {
    assertThat(String.join(",", ticks(most))).isEqualTo(expected);
  }
}
