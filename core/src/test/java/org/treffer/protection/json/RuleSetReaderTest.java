package org.treffer.protection.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.BadInput;

class RuleSetReaderTest {

  private static final String SET =
      """
      {
        "format": 1, "name": "AT", "title": "Austria", "version": "1",
        "state": "AT", "zone": "Europe/Vienna",
        "officers": {"prum": ["{from}-1"]},
        "admission": [
          {"id": "a", "text": "A.", "basis": "B.", "mark": "seen", "effect": "permit",
           "when": {"from": ["DE"], "categories": ["dna"], "searchers": ["prum"]}}
        ],
        "records": [
          {"id": "r", "text": "R.", "basis": "B.", "mark": "invented", "effect": "search",
           "record": {"kinds": ["person"], "roles": ["convicted"]},
           "until": [{"years": 10, "after": ["taken"]}]}
        ]
      }
      """;

  @Test
  void a_set_is_read_in_the_order_of_its_file() {
    RuleSet set = read(SET);

    assertThat(set.rules()).extracting(r -> r.source().id()).containsExactly("a", "r");
    assertThat(set.hash()).hasSize(64);
  }

  @Test
  void an_unknown_word_is_told_with_line_and_field() {
    refuses(
        SET.replace("\"convicted\"", "\"convict\""),
        "x.json:11: records[0].record.roles holds 'convict', which is none of convicted,");
  }

  @Test
  void an_unknown_field_is_told_with_line_and_field() {
    refuses(
        SET.replace("\"kinds\"", "\"kind\""),
        "x.json:11: records[0].record.kind is not known here;");
  }

  @Test
  void a_missing_legal_basis_is_told() {
    refuses(
        SET.replace("\"basis\": \"B.\", \"mark\": \"seen\"", "\"mark\": \"seen\""),
        "x.json:6: admission[0].basis is missing");
  }

  @Test
  void two_rules_of_one_name_are_refused() {
    refuses(SET.replace("\"id\": \"r\"", "\"id\": \"a\""), "records[0].id 'a' stands for another");
  }

  @Test
  void a_switch_for_permitting_by_default_is_not_known() {
    refuses(SET.replace("\"format\": 1,", "\"format\": 1, \"default\": \"permit\","), "x.json:2:");
  }

  @Test
  void a_blocked_record_cannot_be_made_searchable() {
    refuses(
        SET.replace("\"roles\": [\"convicted\"]", "\"status\": [\"blocked\"]"),
        "records[0].record.status holds 'blocked'");
  }

  @Test
  void broken_json_is_told_with_its_line() {
    refuses(SET.replace("\"records\": [", "\"records\": {"), "x.json:10: not JSON");
  }

  private static RuleSet read(String json) {
    return RuleSetReader.read(json.getBytes(StandardCharsets.UTF_8), "x.json", Vocabulary.STANDARD);
  }

  private static void refuses(String json, String message) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(BadInput.class).hasMessageContaining(message);
  }
}
