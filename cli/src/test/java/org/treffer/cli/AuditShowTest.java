package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.cli.DnaLinesBuilder.person;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.record.Country;
import org.treffer.store.StoreFolder;
import tools.jackson.databind.json.JsonMapper;

class AuditShowTest {

  @TempDir private Path folder;
  private Path store;
  private Path probe;

  @BeforeEach
  void mk_holds_a_record() throws IOException {
    store = folder.resolve("store");
    for (String country : new String[] {"AL", "MK"}) {
      Path file =
          new DnaLinesBuilder()
              .add(country + "-P-1", "person", person(1))
              .writeTo(folder.resolve(country + ".jsonl"));
      assertThat(
              CommandRun.of(
                      "load",
                      "--store",
                      "" + store,
                      "--rules",
                      "open",
                      "--partition",
                      country,
                      "" + file)
                  .outcome())
          .isEqualTo(Outcome.DONE);
    }
    probe = new DnaLinesBuilder().add("Q", "stain", person(1)).writeTo(folder.resolve("q.jsonl"));
  }

  /** Has AL search MK, and gives the request's number. */
  private String search(Outcome expected) {
    CommandRun run =
        CommandRun.of(
            "search",
            "dna",
            "--store",
            "" + store,
            "--from",
            "AL",
            "--to",
            "MK",
            "--purpose",
            "investigation",
            "--officer",
            "AL-1",
            "--profile",
            "" + probe,
            "--json");
    assertThat(run.outcome()).as(run.err()).isEqualTo(expected);
    return new JsonMapper().readTree(run.outLines().getFirst()).get("request").asString();
  }

  private CommandRun show(String request) {
    return CommandRun.of("audit", "show", "--store", "" + store, "--request", request);
  }

  @Test
  void all_that_the_logs_hold_on_a_request_is_shown_with_the_rules_in_words() {
    search(Outcome.DONE);
    String request = search(Outcome.DONE);
    assertThat(show(request).outLines())
        .contains(
            "AL/615/witnessed, entry 1: asked",
            "MK/615/witnessed, entry 1: answered",
            "  number        " + request,
            "  fired         open-admit: Every request is answered. (none: a set for",
            "  withheld      nothing")
        .allMatch(line -> line.length() <= 80);
    assertThat(show("AL-NONE").err()).contains("no log holds an entry on the request AL-NONE");
  }

  @Test
  void an_entry_is_explained_by_the_rules_of_its_time() throws IOException {
    String before = search(Outcome.DONE);
    String other =
        Files.readString(store.resolve("MK/rules.json"))
            .replace("Every request is answered.", "Nothing is answered.")
            .replace("\"permit\"", "\"refuse\", \"refusal\": \"purpose not covered\"");
    StoreFolder.setRules(store, Country.of("MK"), other.getBytes(StandardCharsets.UTF_8));
    String after = search(Outcome.DONE);
    assertThat(show(before).out()).contains("open-admit: Every request is answered.");
    assertThat(show(after).out())
        .contains("open-admit: Nothing is answered.", "refused: purpose not covered");
  }

  @Test
  void rules_that_are_not_kept_are_said_to_be_gone() throws IOException {
    String request = search(Outcome.DONE);
    try (var kept = Files.list(store.resolve("MK/rules-used"))) {
      for (Path file : kept.toList()) {
        Files.delete(file);
      }
    }
    assertThat(show(request).out()).contains("open-admit (a rule that is not kept");
  }
}
