package org.treffer.protection.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.treffer.protection.json.OneChange;
import org.treffer.protection.json.SchemaAndReader;
import org.treffer.protection.rule.Vocabulary;

/** The published schema of files of cases and their reader. */
class CasesSchemaTest {

  /** A field whose values only the reader can judge: which records a case has. */
  private static final Set<String> BEYOND_A_SCHEMA = Set.of("searched");

  private final SchemaAndReader both =
      new SchemaAndReader(
          CasesSchemaTest.class,
          "cases.schema.json",
          "every-case.json",
          cases -> CaseReader.read(cases, "x", Vocabulary.STANDARD));

  @Test
  void both_take_cases_with_every_field() {
    both.takeEverything();
  }

  @Test
  void both_judge_every_file_alike_that_differs_in_one_place() {
    assertThat(both.agreeOnOneChange(BEYOND_A_SCHEMA, CasesSchemaTest::onlyTheReaderKnows))
        .isGreaterThan(300);
  }

  /** Records by other names than those searched, and countries that are none. */
  private static boolean onlyTheReaderKnows(OneChange change, String place) {
    return place.endsWith("/name")
        || place.endsWith("/records")
        || place.endsWith("/records/0")
        || (change == OneChange.TEXT && place.endsWith("/from"));
  }
}
