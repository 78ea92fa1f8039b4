package org.treffer.protection.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.treffer.protection.json.OneChange;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.BadInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schema and the reader must agree on every file of cases. */
class CasesSchemaTest {

  /** Texts whose meaning only the reader can judge: which records a case has. */
  private static final Set<String> BEYOND_A_SCHEMA = Set.of("searched");

  private final JsonMapper mapper = JsonMapper.shared();
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(open("cases.schema.json"));
  private final ObjectNode everything = (ObjectNode) mapper.readTree(open("every-case.json"));

  @Test
  void both_take_cases_with_every_field() {
    assertThat(readerTakes(everything)).isTrue();
    assertThat(schema.validate(everything)).isEmpty();
  }

  @Test
  void both_judge_every_file_alike_that_differs_in_one_place() {
    List<String> disagreements = new ArrayList<>();
    int judged = 0;
    for (String place : OneChange.places(everything, BEYOND_A_SCHEMA)) {
      for (OneChange change : OneChange.values()) {
        ObjectNode changed = everything.deepCopy();
        if (change.apply(changed, place)
            && !renamesWhatIsSearched(place)
            && !(change == OneChange.TEXT && place.endsWith("/from"))) {
          judged++;
          boolean reader = readerTakes(changed);
          if (reader != schema.validate(changed).isEmpty()) {
            disagreements.add(change + " " + place + ": the reader says " + reader);
          }
        }
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(judged).isGreaterThan(300);
  }

  /** A case that names a record by another name than the record has: only the reader sees that. */
  private static boolean renamesWhatIsSearched(String place) {
    return place.endsWith("/name") || place.endsWith("/records") || place.endsWith("/records/0");
  }

  private boolean readerTakes(JsonNode cases) {
    try {
      CaseReader.read(mapper.writeValueAsBytes(cases), "x", Vocabulary.STANDARD);
      return true;
    } catch (BadInput e) {
      return false;
    }
  }

  private static InputStream open(String name) {
    InputStream in = CasesSchemaTest.class.getResourceAsStream(name);
    assertThat(in).as(name).isNotNull();
    return new BufferedInputStream(in);
  }
}
