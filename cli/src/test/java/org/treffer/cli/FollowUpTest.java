package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.cli.DnaLinesBuilder.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second step from the command line: Austria has found a match in Hungary. */
class FollowUpTest {

  private static final String NOW = "2026-03-01T12:00:00Z";

  @TempDir private Path folder;
  private String request;

  @BeforeEach
  void find_a_match() throws IOException {
    Path data = folder.resolve("data");
    new DnaLinesBuilder()
        .add("HU-P-1", "person", person(0))
        .add("HU-S-2", "stain", person(0))
        .writeTo(data.resolve("HU/dna.jsonl"));
    new DnaLinesBuilder().add("AT-S-1", "stain", person(0)).writeTo(data.resolve("AT/dna.jsonl"));
    run("2025-01-01", "load", "--store", store(), "--rules", "open", data.toString());
    search();
    request = list("AT").out().lines().skip(1).findFirst().orElseThrow().split(" ", 2)[0];
  }

  private void search() {
    run(
        NOW,
        "search",
        "dna",
        "--store",
        store(),
        "--from",
        "AT",
        "--to",
        "HU",
        "--agreement",
        "D615",
        "--purpose",
        "investigation",
        "--offence",
        "O10",
        "--officer",
        "AT-1",
        "--requested-by",
        "AT-7",
        "--profile",
        folder.resolve("data/AT/dna.jsonl").toString());
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  private static CommandRun run(String now, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--now", now));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private CommandRun list(String state, String... more) {
    List<String> all =
        new ArrayList<>(List.of("follow-up", "list", "--store", store(), "--partition", state));
    all.addAll(List.of(more));
    return run(NOW, all.toArray(String[]::new));
  }

  private CommandRun step(String step, String state, String officer, String ref, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "follow-up",
                step,
                "--store",
                store(),
                "--partition",
                state,
                "--officer",
                officer,
                request,
                ref));
    all.addAll(List.of(more));
    return run(NOW, all.toArray(String[]::new));
  }

  @Test
  void both_states_see_the_match_and_neither_the_other_s_thoughts() {
    assertThat(list("AT").out()).contains("AT>HU", "HU-P-1", "HU-S-2", "open");
    assertThat(list("HU").out()).contains(request, "HU-P-1", "open");
    assertThat(step("reject", "AT", "AT-2", "HU-P-1", "--reason", "a relative").outcome())
        .isEqualTo(Outcome.DONE);
    assertThat(list("AT", "--standing", "rejected").out()).contains("HU-P-1");
    assertThat(list("HU", "--standing", "open").out()).contains("HU-P-1");
  }

  @Test
  void a_hit_leads_to_data_and_both_logs_say_so() {
    assertThat(step("confirm", "AT", "AT-2", "HU-P-1").out()).contains("confirmed by AT-2");
    CommandRun asked = step("request", "AT", "AT-2", "HU-P-1");
    assertThat(asked.outcome()).as(asked.err()).isEqualTo(Outcome.DONE);
    assertThat(list("HU", "--standing", "requested").out()).contains("HU-P-1");
    CommandRun answer = step("answer", "HU", "HU-3", "HU-P-1");
    assertThat(answer.out()).contains("supplied by HU-3", "surname", "synthetic");
    assertThat(list("AT", "--standing", "supplied", "--json").out())
        .contains("\"standing\":\"supplied\"", "\"surname\":");
    for (String state : List.of("AT", "HU")) {
      CommandRun log =
          run(NOW, "audit", "show", "--store", store(), "--partition", state, "--json");
      assertThat(log.out())
          .contains("\"step\":\"requested\"", "\"step\":\"supplied\"", "\"officer\":\"HU-3\"");
    }
  }

  @Test
  void a_stain_leads_to_its_case_and_to_nobody() {
    step("confirm", "AT", "AT-2", "HU-S-2");
    step("request", "AT", "AT-2", "HU-S-2");
    assertThat(step("answer", "HU", "HU-3", "HU-S-2").out())
        .contains("case", "office")
        .doesNotContain("surname");
  }

  @Test
  void a_record_that_was_blocked_since_has_no_data_to_supply() {
    step("confirm", "AT", "AT-2", "HU-P-1");
    step("request", "AT", "AT-2", "HU-P-1");
    run(NOW, "block", "--store", store(), "--partition", "HU", "HU-P-1");
    CommandRun supplied = step("answer", "HU", "HU-3", "HU-P-1");
    assertThat(supplied.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(supplied.err()).contains("HU-P-1 is blocked: decline");
  }

  @Test
  void a_state_may_decline_and_must_where_the_record_is_gone() {
    step("confirm", "AT", "AT-2", "HU-P-1");
    step("request", "AT", "AT-2", "HU-P-1");
    run(NOW, "delete", "--store", store(), "--partition", "HU", "HU-P-1");
    CommandRun supplied = step("answer", "HU", "HU-3", "HU-P-1");
    assertThat(supplied.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(supplied.err()).contains("HU-P-1 is not in the register any more: decline");
    CommandRun declined = step("answer", "HU", "HU-3", "HU-P-1", "--decline", "deleted");
    assertThat(declined.out()).contains("declined by HU-3: deleted");
    assertThat(list("AT").out()).contains("declined");
  }

  @Test
  void steps_out_of_turn_get_one_line() {
    assertThat(list("AT", "--standing", "foo").err())
        .contains("'foo' is not one of open, confirmed, rejected, requested, supplied, declined.");
    assertThat(step("request", "AT", "AT-2", "HU-P-1").err())
        .contains("only a match that is confirmed can be requested");
    for (String involved : List.of("AT-1", "AT-7")) {
      assertThat(step("confirm", "AT", involved, "HU-P-1").err()).contains("four eyes");
      assertThat(step("reject", "AT", involved, "HU-P-1", "--reason", "no").err())
          .contains(involved + " searched, or asked for the search", "four eyes");
    }
    CommandRun unknown = step("confirm", "AT", "AT-2", "HU-P-9");
    assertThat(unknown.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(unknown.err()).contains("the log of AT holds no match of request");
  }

  @Test
  void officers_act_for_their_own_state_alone() {
    assertThat(step("confirm", "AT", "HU-2", "HU-P-1").err())
        .isEqualTo("treffer: officer HU-2 is of HU, and cannot act for AT\n");
    step("confirm", "AT", "AT-2", "HU-P-1");
    step("request", "AT", "AT-2", "HU-P-1");
    assertThat(step("answer", "HU", "AT-2", "HU-P-1").err())
        .isEqualTo("treffer: officer AT-2 is of AT, and cannot act for HU\n");
    assertThat(step("answer", "HU", "expert.7", "HU-P-1").out()).contains("supplied by expert.7");
  }

  @Test
  void the_48_hours_of_regulation_982_show_while_they_run_and_after_they_were_missed()
      throws IOException {
    Path agreements = folder.resolve("store/agreements.json");
    Files.writeString(
        agreements,
        Files.readString(agreements)
            .replaceFirst("\"name\": *\"615\"", "\"name\": \"982\"")); // D615 is the first
    search();
    String first = request;
    request =
        list("AT").outLines().stream()
            .skip(1)
            .filter(line -> !line.startsWith(first))
            .findFirst()
            .orElseThrow()
            .split(" ", 2)[0];
    step("confirm", "AT", "AT-2", "HU-P-1");
    assertThat(step("request", "AT", "AT-2", "HU-P-1").out())
        .contains("requested by AT-2, due 2026-03-03T12:00:00Z");
    assertThat(list("HU").out()).containsPattern("requested, due\\s+2026-03-03T12:00Z");
    CommandRun later =
        run("2026-03-04", "follow-up", "list", "--store", store(), "--partition", "HU");
    assertThat(later.out()).containsPattern("requested, overdue,\\s+due\\s+2026-03-03T12:00Z");
    run(
        "2026-03-04",
        "follow-up",
        "answer",
        "--store",
        store(),
        "--partition",
        "HU",
        "--officer",
        "HU-3",
        "--decline",
        "no court order",
        request,
        "HU-P-1");
    assertThat(list("AT").out()).contains("declined, late");
    assertThat(list("AT", "--json").out()).contains("\"overdue\":false,\"late\":true");
    CommandRun stats = run(NOW, "stats", "--store", store(), "--partition", "HU");
    assertThat(stats.outLines())
        .anyMatch(line -> line.matches("HU +dna, data +48 h +0 +1"))
        .anyMatch(line -> line.matches("HU +answers +AT +dna +0 +0 +0 +1"))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void a_step_before_the_match_is_refused() {
    CommandRun early =
        run(
            "2020-01-01",
            "follow-up",
            "confirm",
            "--store",
            store(),
            "--partition",
            "AT",
            "--officer",
            "AT-2",
            request,
            "HU-P-1");
    assertThat(early.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(early.err()).contains("cannot be confirmed at 2020-01-01T", "it was matched at");
  }

  @Test
  void messages_are_files_and_what_a_state_thinks_is_in_none() throws IOException {
    Path out = folder.resolve("outbox");
    step("confirm", "AT", "AT-2", "HU-P-1");
    step("request", "AT", "AT-2", "HU-P-1");
    step("reject", "AT", "AT-2", "HU-S-2", "--reason", "secondary transfer");
    step("answer", "HU", "HU-3", "HU-P-1");
    assertThat(export("AT", "siena", out).out()).contains("requested", "HU-P-1");
    CommandRun supplied = export("HU", "siena", out);
    assertThat(supplied.out()).contains("supplied", "AT-M-");
    assertThat(supplied.err()).contains("1 message for SIENA is in ");
    try (Stream<Path> files = Files.list(out)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
      assertThat(texts)
          .satisfiesExactly(
              text -> assertThat(text).contains("\"deed\" : \"requested\"", "\"code\" : \"H0\""),
              text -> assertThat(text).contains("\"answers\" : \"AT-M-", "surname", "synthetic"));
      assertThat(texts).noneMatch(text -> text.contains("HU-S-2") || text.contains("transfer"));
    }
    CommandRun unknown = export("AT", "siena", out, "--request", "NOPE");
    assertThat(unknown.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(unknown.err())
        .isEqualTo("treffer: --request: the log of AT holds no match of request NOPE\n");
    CommandRun selec = export("AT", "selec", out);
    assertThat(selec.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(selec.err()).contains("AT is not on SELEC");
  }

  private CommandRun export(String state, String channel, Path out, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "follow-up",
                "export",
                "--store",
                store(),
                "--partition",
                state,
                "--channel",
                channel,
                "--out",
                out.toString()));
    all.addAll(List.of(more));
    return run(NOW, all.toArray(String[]::new));
  }

  @Test
  void a_line_cut_short_by_a_kill_is_passed_over_and_written_over() throws IOException {
    step("confirm", "AT", "AT-2", "HU-P-1");
    Path file = folder.resolve("store/AT/follow-up.jsonl");
    Files.writeString(file, "{\"at\":\"2026", StandardOpenOption.APPEND);
    assertThat(list("AT", "--standing", "confirmed").out()).contains("HU-P-1");
    CommandRun asked = step("request", "AT", "AT-2", "HU-P-1");
    assertThat(asked.outcome()).as(asked.err()).isEqualTo(Outcome.DONE);
    assertThat(Files.readAllLines(file)).hasSize(2).allMatch(line -> line.endsWith("}"));
  }
}
