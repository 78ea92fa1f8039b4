package org.treffer.protection.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.BadInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schema and the reader must agree on every file that differs in one place. */
class SchemaTest {

  /** Fields whose values only the reader can judge: a zone's name, a group's, a country's. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of("zone", "searchers", "askers", "officers");

  private final JsonMapper mapper = new JsonMapper();
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(open("rules.schema.json"));
  private final ObjectNode everything = (ObjectNode) mapper.readTree(open("everything.json"));

  @Test
  void both_take_a_set_with_every_field() {
    assertThat(readerTakes(everything)).isTrue();
    assertThat(schema.validate(everything)).isEmpty();
  }

  @Test
  void both_judge_every_file_alike_that_differs_in_one_place() {
    List<String> disagreements = new ArrayList<>();
    int judged = 0;
    for (String path : OneChange.places(everything, BEYOND_A_SCHEMA)) {
      for (OneChange change : OneChange.values()) {
        ObjectNode changed = everything.deepCopy();
        if (change.apply(changed, path) && !namesNoRule(change, path)) {
          judged++;
          boolean reader = readerTakes(changed);
          if (reader != schema.validate(changed).isEmpty()) {
            disagreements.add(change + " " + path + ": the reader says " + reader);
          }
        }
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(judged).isGreaterThan(1000);
  }

  /** Which rules a set has, a schema cannot know; the reader does. */
  private static boolean namesNoRule(OneChange change, String path) {
    return change == OneChange.TEXT && path.contains("/overrides/");
  }

  private boolean readerTakes(JsonNode set) {
    try {
      RuleSetReader.read(mapper.writeValueAsBytes(set), "x", Vocabulary.STANDARD);
      return true;
    } catch (BadInput e) {
      return false;
    }
  }

  private static InputStream open(String name) {
    InputStream in = SchemaTest.class.getResourceAsStream(name);
    assertThat(in).as(name).isNotNull();
    return new java.io.BufferedInputStream(in);
  }

  @Test
  void the_table_of_penalties_holds_every_offence_of_the_catalogue() {
    var penalties = RuleSetReader.standardPenalties();
    for (int place = 1; place <= org.treffer.record.OffenceCatalogue.SIZE; place++) {
      String code = org.treffer.record.OffenceCatalogue.codeAt(place);
      assertThat(penalties.law("DE", code, java.time.LocalDate.of(2026, 1, 1))).hasSize(1);
    }
  }
}
