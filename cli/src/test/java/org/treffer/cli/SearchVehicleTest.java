package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.format.vehicle.message.VehicleAnswer;
import org.treffer.format.vehicle.message.VehicleMessages;

/** From a file of registrations to an answer, through agreements, rules and logs. */
class SearchVehicleTest {

  private static final String REGISTER =
      """
      {"reference":"DE-V-1","plate":"HH-A 123","country":"DE","vin":"WVWZZZ1KZAW000001",\
      "validFrom":"2015-03-01","holders":[{"name":"Schröder, Ute","born":"1980-02-03"}],\
      "vehicle":{"make":"Volkswagen","type":"Golf"}}
      {"reference":"DE-V-2","plate":"H-HA 123","country":"DE","vin":"WVWZZZ1KZAW000002",\
      "validFrom":"2015-03-01","holders":[{"company":"Müller Logistik GmbH"}]}
      {"reference":"DE-V-3","plate":"B-AB 1","country":"DE","vin":"WVWZZZ1KZAW000003",\
      "validFrom":"2015-03-01","validTo":"2018-12-31"}
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void load() throws IOException {
    for (String state : List.of("DE", "AT")) {
      Path file = Files.createDirectories(folder.resolve("data/" + state)).resolve("v.jsonl");
      Files.writeString(
          file,
          state.equals("DE")
              ? REGISTER
              : "{\"reference\":\"AT-V-1\",\"plate\":\"W 10000 A\",\"country\":\"AT\","
                  + "\"vin\":\"WVWZZZ1KZAW000001\",\"validFrom\":\"2024-01-01\"}\n");
    }
    CommandRun run =
        CommandRun.of(
            "load", "--store", store(), "--rules", "open", folder.resolve("data").toString());
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
  }

  private static String store() {
    return folder.resolve("store").toString();
  }

  private static CommandRun search(String from, String... key) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "search",
                "vehicle",
                "--store",
                store(),
                "--from",
                from,
                "--purpose",
                "investigation",
                "--offence",
                "O17",
                "--officer",
                from + "-1",
                "--agreement",
                "D615",
                "--now",
                "2026-03-01",
                "--json"));
    arguments.addAll(Arrays.asList(key));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void a_plate_is_answered_by_its_own_country_alone() {
    CommandRun run = search("AT", "--plate", "hh-a 123", "--country", "DE");
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.out())
        .contains("\"answered\":1,\"asked\":1")
        .contains("\"reference\":\"DE-V-1\"", "\"surname\":\"Schröder\"")
        .doesNotContain("DE-V-2");
  }

  @Test
  void every_reading_of_an_ambiguous_plate_is_answered_or_it_is_refused() {
    CommandRun every = search("AT", "--plate", "HHA123", "--country", "DE");
    assertThat(every.out()).contains("DE-V-1", "DE-V-2", "\"foundBy\":\"HH|A123: ");
    CommandRun refused = search("AT", "--plate", "HHA123", "--country", "DE", "--refuse-ambiguous");
    assertThat(refused.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(refused.err()).contains("HH|A123");
  }

  @Test
  void a_chassis_number_may_answer_in_two_states() {
    CommandRun run = search("IT", "--vin", "WVWZZZ1KZAW000001");
    assertThat(run.out()).contains("DE-V-1", "AT-V-1");
    CommandRun before = search("IT", "--vin", "WVWZZZ1KZAW000001", "--at", "2020-01-01");
    assertThat(before.out()).contains("DE-V-1").doesNotContain("AT-V-1");
  }

  @Test
  void a_registration_that_ended_is_found_at_its_time_only() {
    assertThat(search("AT", "--plate", "B-AB 1", "--country", "DE").out())
        .contains("\"status\":\"NO_HIT\"");
    assertThat(
            search("AT", "--plate", "B-AB 1", "--country", "DE", "--at", "2018-12-31T23:59").out())
        .contains("DE-V-3");
  }

  @Test
  void a_holder_is_found_by_full_identifiers_and_as_a_suspect_only() {
    CommandRun found =
        search(
            "AT",
            "--to",
            "DE",
            "--holder",
            "Ute Schroeder",
            "--born",
            "1980-02-03",
            "--role",
            "suspect");
    assertThat(found.out()).contains("DE-V-1");
    CommandRun witness =
        search("AT", "--to", "DE", "--holder", "Ute Schroeder", "--born", "1980-02-03");
    assertThat(witness.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(witness.err()).contains("Article 17");
    assertThat(
            search("AT", "--to", "DE", "--company", "Mueller Logistik", "--role", "convicted")
                .out())
        .contains("DE-V-2");
  }

  @Test
  void a_name_that_is_not_full_is_refused_with_its_option_and_rule() {
    for (String name : List.of("", "   ", "Ana " + "k".repeat(300), "k".repeat(10_000))) {
      CommandRun holder =
          search("AT", "--to", "DE", "--holder", name, "--born", "1980-02-03", "--role", "suspect");
      assertThat(holder.outcome()).as(holder.err()).isEqualTo(Outcome.BAD_INPUT);
      assertThat(holder.err()).contains("--holder: ", "full identifiers", "Article 17");
      CommandRun company = search("AT", "--to", "DE", "--company", name, "--role", "suspect");
      assertThat(company.outcome()).as(company.err()).isEqualTo(Outcome.BAD_INPUT);
      assertThat(company.err()).contains("--company: ", "full identifiers", "Article 17");
    }
  }

  @Test
  void a_key_that_is_not_full_is_refused_with_its_rule() {
    for (String plate : List.of("HH-A*", "", "HH")) {
      CommandRun run = search("AT", "--plate", plate, "--country", "DE");
      assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
      assertThat(run.err()).contains("Article 12");
    }
    assertThat(search("AT", "--plate", "HH-A 1").err()).contains("--country");
    assertThat(search("AT", "--to", "IT", "--plate", "HH-A 1", "--country", "DE").err())
        .contains("its own country alone");
  }

  @Test
  void a_part_of_a_chassis_number_is_refused_and_a_look_alike_is_offered() {
    CommandRun part = search("AT", "--vin", "WVWZZZ1KZAW0000");
    assertThat(part.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(part.err()).contains("15 of 17 characters, so it is partial", "Article 12");
    assertThat(search("AT", "--vin", "WVWZZZIKZAW000001").err())
        .contains("--vin: holds I, O or Q", "meant WVWZZZ1KZAW000001?");
    assertThat(search("AT", "--vin", "WVWZZZ1KZAW000001").out())
        .contains("\"vinCheckDigit\":\"not applicable\"");
  }

  @Test
  void the_asked_state_knows_why_a_vehicle_was_withheld() throws IOException {
    String blocked = folder.resolve("blocked-store").toString();
    String line =
        "{\"reference\":\"DE-V-7\",\"plate\":\"HH-A 7\",\"country\":\"DE\","
            + "\"vin\":\"WVWZZZ1KZAW000007\",\"validFrom\":\"2020-01-01\",\"status\":\"blocked\"}\n";
    Path file = Files.createDirectories(folder.resolve("blocked/DE")).resolve("v.jsonl");
    Files.writeString(file, line);
    Path asking = Files.createDirectories(folder.resolve("blocked/AT")).resolve("v.jsonl");
    Files.writeString(asking, line.replace("\"DE", "\"AT").replace("HH-A 7", "W 7 A"));
    CommandRun.of(
        "load", "--store", blocked, "--rules", "open", folder.resolve("blocked").toString());
    CommandRun answer =
        CommandRun.of(
            ("search vehicle --from AT --purpose investigation --offence O17 --officer AT-1"
                    + " --agreement D615 --vin WVWZZZ1KZAW000007 --to DE --json --store "
                    + blocked)
                .split(" "));
    assertThat(answer.out()).contains("\"status\":\"NO_HIT\"");
    CommandRun log =
        CommandRun.of(
            ("audit show --partition DE --log internal --json --store " + blocked).split(" "));
    assertThat(log.out()).contains("DE-V-7", "blocked").doesNotContain("failed");
  }

  @Test
  void an_option_of_another_key_is_not_passed_over() {
    assertThat(search("AT", "--vin", "WVWZZZ1KZAW000001", "--country", "DE").err())
        .contains("--country goes with --plate; --to names");
    assertThat(search("AT", "--company", "Mueller Logistik", "--born", "1980-02-03").err())
        .contains("--born goes with --holder");
  }

  @Test
  void a_register_without_history_says_that_its_data_are_of_now() throws IOException {
    Path facts = Path.of(store()).resolve("DE/partition.json");
    String kept = Files.readString(facts);
    String[] before = {"--plate", "HH-A 123", "--country", "DE", "--at", "2000-01-01"};
    assertThat(search("AT", before).out()).contains("\"status\":\"NO_HIT\"");
    Files.writeString(facts, kept.replaceFirst("}\\s*$", ",\"vehicleHistory\":\"current\"}"));
    try {
      assertThat(search("AT", before).out()).contains("DE-V-1", "\"current\":true");
    } finally {
      Files.writeString(facts, kept);
    }
  }

  @Test
  void registrations_of_two_files_that_contradict_each_other_are_reported() throws IOException {
    Path files = Files.createDirectories(folder.resolve("two/SI"));
    String line =
        "{\"reference\":\"SI-V-%d\",\"plate\":\"LJ AB-123\",\"country\":\"SI\","
            + "\"vin\":\"WVWZZZ1KZAW00000%d\",\"validFrom\":\"2020-01-01\"}\n";
    Files.writeString(files.resolve("a.jsonl"), line.formatted(1, 1));
    Files.writeString(files.resolve("b.jsonl"), line.formatted(2, 2));
    CommandRun run =
        CommandRun.of(
            "load",
            "--store",
            folder.resolve("two-store").toString(),
            folder.resolve("two").toString());
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .contains("b.jsonl, line 1: contradicts line 1 of ", "a.jsonl: one plate on two vehicles");
  }

  @Test
  void a_person_is_shown_holder_and_vehicle() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "search",
                "vehicle",
                "--store",
                store(),
                "--from",
                "AT",
                "--purpose",
                "investigation",
                "--offence",
                "O17",
                "--officer",
                "AT-1",
                "--agreement",
                "D615",
                "--now",
                "2026-03-01",
                "--plate",
                "HH-A 123",
                "--country",
                "DE"));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.out())
        .contains("as of 2026-03-01T00:00\n")
        .contains("HH-A 123", "vehicle: Volkswagen Golf", "holder: Ute Schröder");
  }

  @Test
  void vehicles_are_generated_into_a_store() {
    CommandRun run =
        CommandRun.of(
            "generate",
            "--load",
            folder.resolve("made").toString(),
            "--seed",
            "1",
            "--partitions",
            "SI,MK",
            "--vehicles",
            "500",
            "--json");
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.out()).contains("\"category\":\"vehicle\"", "\"rejected\":0");
    Path truth = folder.resolve("made/truth.jsonl");
    assertThat(truth).isNotEmptyFile();
    CommandRun found = evaluate(truth);
    assertThat(found.outcome()).as(found.err()).isEqualTo(Outcome.DONE);
    assertThat(found.out())
        .containsPattern("\"key\":\"plate\",\"searches\":(\\d+),\"found\":\\1,.*oracleEqual\":true")
        .containsPattern("\"key\":\"vin\",\"searches\":(\\d+),\"found\":\\1,.*oracleEqual\":true")
        .containsPattern("\"key\":\"holder\",\"searches\":\\d+,\"found\":[1-9]");
  }

  private static CommandRun evaluate(Path truth) {
    return CommandRun.of(
        "evaluate",
        "vehicle",
        "--store",
        folder.resolve("made").toString(),
        "--truth",
        truth.toString(),
        "--json");
  }

  @Test
  void the_truth_of_another_store_is_one_clear_line() throws IOException {
    Path truth = folder.resolve("other.jsonl");
    Files.writeString(
        truth,
        "{\"category\":\"vehicle\",\"record\":\"SI-V-1\",\"relation\":\"clone\",\"to\":\"SI-V-2\"}\n");
    CommandRun run =
        CommandRun.of("evaluate", "vehicle", "--store", store(), "--truth", truth.toString());
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains("the store holds none of the registrations it ties to others");
  }

  @Test
  void a_load_says_which_registrations_of_the_register_it_contradicts() throws IOException {
    Path files = Files.createDirectories(folder.resolve("later/SI"));
    String store = folder.resolve("later-store").toString();
    Path file = files.resolve("v.jsonl");
    String line =
        "{\"reference\":\"SI-V-%d\",\"plate\":\"%s\",\"country\":\"SI\","
            + "\"vin\":\"WVWZZZ1KZAW00000%d\",\"validFrom\":\"2020-01-01\"}\n";
    Files.writeString(file, line.formatted(1, "LJ AB-123", 1));
    assertThat(load(store).err()).isEmpty();
    // The same record anew contradicts nothing; another of its plate or its vehicle does.
    Files.writeString(
        file,
        line.formatted(1, "LJ AB-123", 1)
            + line.formatted(2, "LJ AB-123", 2)
            + line.formatted(3, "MB CD-456", 1)
            + line.formatted(4, "MB EF-789", 4));
    assertThat(load(store).errLines())
        .anyMatch(
            said ->
                said.endsWith(
                    "line 2: contradicts SI-V-1 of the register: one plate on two vehicles at a"
                        + " time"))
        .anyMatch(said -> said.contains("line 3: contradicts SI-V-1 of the register: one vehicle"))
        .noneMatch(said -> said.contains("line 4"));
  }

  private static CommandRun load(String store) {
    CommandRun run = CommandRun.of("load", "--store", store, folder.resolve("later").toString());
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    return run;
  }

  @Test
  void recognition_of_names_is_measured_over_a_file_of_pairs() throws IOException {
    Path pairs = folder.resolve("pairs.csv");
    Files.writeString(
        pairs,
        """
        name,variant,language,kind
        Đorđević,Djordjevic,sr,dj
        Hodžić,Hadžić,bs,negative
        """);
    CommandRun run = CommandRun.of("evaluate", "vehicle", "--pairs", pairs.toString(), "--json");
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.outLines()).hasSize(5);
    assertThat(run.outLines().get(0))
        .contains("\"recall\":1.0", "\"precision\":1.0", "\"mistaken\":0");
    Files.writeString(pairs, "only,three,fields\n");
    assertThat(CommandRun.of("evaluate", "vehicle", "--pairs", pairs.toString()).err())
        .contains("line 1");
  }

  private static void isRefused(String with, String... options) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", "vehicle"));
    arguments.addAll(List.of(options));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.outcome()).as(run.out()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.errLines()).singleElement().asString().contains(with);
  }

  @Test
  void a_file_of_something_else_than_pairs_of_names_is_one_clear_line() throws IOException {
    Path truth = folder.resolve("no-pairs.jsonl");
    Files.writeString(
        truth,
        "{\"category\":\"vehicle\",\"record\":\"SI-V-1\",\"relation\":\"clone\",\"to\":\"SI-V-2\"}\n");
    isRefused("no-pairs.jsonl, line 1: no pair of names", "--pairs", truth.toString());
  }

  @Test
  void a_name_with_a_comma_stands_in_quotes_among_pairs() throws IOException {
    Path pairs = folder.resolve("quoted.csv");
    Files.writeString(pairs, "\"Kovač, Ana\",Ana Kovac,sl,\"order, diacritics\"\n");
    CommandRun run = CommandRun.of("evaluate", "vehicle", "--pairs", pairs.toString(), "--json");
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.outLines().get(0)).contains("\"pairs\":1,\"recall\":1.0");
    Files.writeString(pairs, "\"Kovač, Ana,Ana Kovac,sl,order\n");
    isRefused("line 1: a quote is not closed", "--pairs", pairs.toString());
  }

  @Test
  void an_option_that_an_evaluation_does_not_use_is_refused() {
    isRefused("--pairs: ", "--pairs", "p.csv", "--store", store(), "--truth", "t.jsonl");
    isRefused("--sample: ", "--sample", "5");
    isRefused("--sample: ", "--sample", "5", "--pairs", "p.csv");
    isRefused("--seed: ", "--seed", "5", "--pairs", "p.csv");
  }

  private static final String REQUEST =
      """
      <VehicleRequest xmlns="urn:treffer:vehicle:1">
        <header>
          <request_id>AT-77</request_id>
          <requesting>AT</requesting>
          <requested>DE</requested>
          <date>2026-03-01</date>
          <time>08:00:00</time>
          <purpose>investigation</purpose>
          <user>AT-1</user>
        </header>
        <search>
          <licence_number>HH-A 123</licence_number>
          <country>DE</country>
          <reference_date>2020-01-01</reference_date>
          <reference_time>12:00:00</reference_time>
        </search>
      </VehicleRequest>
      """;

  @Test
  void a_request_in_xml_is_asked_and_answered_in_xml() throws IOException {
    Path request = Files.writeString(folder.resolve("request.xml"), REQUEST);
    Path answers = folder.resolve("answers");
    CommandRun run = search("AT", "--request", request.toString(), "--answers", answers.toString());
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    assertThat(run.out()).contains("\"reference\":\"DE-V-1\"");
    try (InputStream in = Files.newInputStream(answers.resolve("DE.xml"))) {
      VehicleAnswer answer = VehicleMessages.readAnswer("DE.xml", in, what -> {});
      assertThat(answer.request().id()).isEqualTo("AT-77");
      assertThat(answer.vehicles())
          .extracting(hit -> hit.reference().text())
          .containsExactly("DE-V-1");
    }
  }

  @Test
  void a_request_that_another_state_or_officer_made_is_not_sent_for_it() throws IOException {
    Path request = Files.writeString(folder.resolve("other.xml"), REQUEST);
    CommandRun run = search("IT", "--request", request.toString());
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.err()).contains("element requesting is AT where --from is IT");
  }

  @Test
  void registrations_go_to_xml_and_back_and_are_loaded_from_it() throws IOException {
    Path register = folder.resolve("data/DE/v.jsonl");
    Path xml = Files.createDirectories(folder.resolve("xml/DE")).resolve("v.xml");
    CommandRun there =
        CommandRun.of("convert", register.toString(), "--format", "vehicles", "-o", xml.toString());
    assertThat(there.outcome()).as(there.err()).isEqualTo(Outcome.DONE);
    assertThat(there.out()).startsWith("3 records written");
    Path plain = folder.resolve("plain.jsonl");
    Path back = folder.resolve("back.jsonl");
    CommandRun.of("convert", register.toString(), "--format", "jsonl", "-o", plain.toString());
    CommandRun.of("convert", xml.toString(), "--format", "jsonl", "-o", back.toString());
    assertThat(back).hasSameTextualContentAs(plain);
    CommandRun load =
        CommandRun.of(
            "load",
            "--store",
            folder.resolve("xml-store").toString(),
            folder.resolve("xml").toString());
    assertThat(load.out()).containsPattern("DE +vehicle +3 +0");
  }
}
