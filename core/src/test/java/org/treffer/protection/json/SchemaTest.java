package org.treffer.protection.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.OffenceCatalogue;

/** The published schema of rule sets and their reader. */
class SchemaTest {

  /** Fields whose values only the reader can judge: a zone's name, a group's, a country's. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of("zone", "searchers", "askers", "officers");

  private final SchemaAndReader both =
      new SchemaAndReader(
          SchemaTest.class,
          "rules.schema.json",
          "everything.json",
          set -> RuleSetReader.read(set, "x", Vocabulary.STANDARD));

  @Test
  void both_take_a_set_with_every_field() {
    both.takeEverything();
  }

  @Test
  void both_judge_every_file_alike_that_differs_in_one_place() {
    assertThat(both.agreeOnOneChange(BEYOND_A_SCHEMA, SchemaTest::namesNoRule)).isGreaterThan(1000);
  }

  /** Which rules a set has, a schema cannot know; the reader does. */
  private static boolean namesNoRule(OneChange change, String place) {
    return change == OneChange.TEXT && place.contains("/overrides/");
  }

  @Test
  void the_table_of_penalties_holds_every_offence_of_the_catalogue() {
    var penalties = RuleSetReader.standardPenalties();
    for (int place = 1; place <= OffenceCatalogue.SIZE; place++) {
      String code = OffenceCatalogue.codeAt(place);
      assertThat(penalties.law("DE", code, LocalDate.of(2026, 1, 1))).hasSize(1);
    }
  }
}
