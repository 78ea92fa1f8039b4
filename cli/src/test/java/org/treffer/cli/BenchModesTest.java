package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchModesTest {

  @ParameterizedTest
  @CsvSource({
    "--store s --requests 5, --requests goes with --plan",
    "--store s --timed search, --timed goes with --leak",
    "--store s --trial 1s, --trial goes with --find",
    "--store s --singly, --singly goes with --topology",
    "--store s --hedge-after 1s, --hedge-after goes with --topology or --conditions",
    "--plan --rate 5, --rate has no part in --plan",
    "--leak 1s --store s, --store has no part in --leak",
    "--leak 1s --html x.html, --html has no part in --leak",
    "'', --store DIR is missing",
  })
  void an_option_that_would_do_nothing_is_refused(String options, String message) {
    String[] arguments = ("bench " + options).strip().split(" ");
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.err()).startsWith("treffer: " + message);
  }
}
