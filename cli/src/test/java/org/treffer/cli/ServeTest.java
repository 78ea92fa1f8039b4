package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.cli.DnaLinesBuilder.first;
import static org.treffer.cli.DnaLinesBuilder.person;
import static org.treffer.cli.DnaLinesBuilder.with;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;
import org.treffer.format.finger.MinutiaeRecord;
import org.treffer.record.Country;
import org.treffer.serve.ContactServer;
import org.treffer.serve.Nodes;
import org.treffer.serve.Topology;
import org.treffer.store.StoreFolder;

/** An exchange among processes answers as one within a process does. */
class ServeTest {

  private static final String NOW = "2026-03-01T12:00:00Z";
  private static final Clock CLOCK = Clock.fixed(Instant.parse(NOW), ZoneOffset.UTC);
  private static final List<String> STATES = List.of("AT", "DE", "MK");

  @TempDir private static Path folder;

  @BeforeAll
  static void load_three_states_three_times_and_an_asking_state_without_records()
      throws IOException {
    Path data = folder.resolve("data");
    for (String state : STATES) {
      new DnaLinesBuilder()
          .add(state + "-P-1", "person", person(0))
          .add(state + "-S-2", "stain", with(person(0), "FGA", "8,*"))
          .writeTo(data.resolve(state + "/dna.jsonl"));
      Files.writeString(data.resolve(state + "/vehicles.jsonl"), registration(state));
      Files.writeString(data.resolve(state + "/fingers.jsonl"), fingers(state));
    }
    for (String store : List.of("one", "served", "processes")) {
      CommandRun load =
          CommandRun.of(
              "load",
              "--now",
              "2025-01-01",
              "--store",
              folder.resolve(store).toString(),
              "--rules",
              "open",
              data.toString());
      assertThat(load.outcome()).as(load.err()).isEqualTo(Outcome.DONE);
    }
    new DnaLinesBuilder().add("Q-1", "stain", person(0)).writeTo(folder.resolve("known.jsonl"));
    new DnaLinesBuilder()
        .add("Q-2", "stain", first(7, person(3)))
        .writeTo(folder.resolve("unknown.jsonl"));
    Files.write(folder.resolve("print.iso"), MinutiaeRecord.writeIso(print(2, 40)));
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.copy(folder.resolve("one/agreements.json"), own.resolve("agreements.json"));
  }

  private static String registration(String state) {
    String vin = state.equals("MK") ? "WVWZZZ1KZAW000002" : "WVWZZZ1KZAW000001";
    return "{\"reference\":\""
        + state
        + "-V-1\",\"plate\":\"HH-A 123\",\"country\":\"DE\",\"vin\":\""
        + vin
        + "\",\"validFrom\":\"2015-03-01\",\"status\":\"disputed\",\"holders\":[{\"name\":"
        + "\"Schröder, Ute\",\"born\":\"1980-02-03\",\"address\":{\"street\":\"Weg\","
        + "\"place\":\"Hamburg\"}},{\"company\":\"Müller & Söhne GmbH\",\"from\":\"2020-01-01\"}],"
        + "\"vehicle\":{\"make\":\"Volkswagen\",\"type\":\"Golf\",\"colour\":\"grey\"}}\n";
  }

  private static String fingers(String state) {
    StringBuilder lines = new StringBuilder();
    for (int finger = 1; finger <= 3; finger++) {
      String template =
          Base64.getEncoder().encodeToString(MinutiaeRecord.writeIso(print(finger, 0)));
      lines.append("{\"reference\":\"").append(state).append("-F-").append(finger);
      lines.append("\",\"kind\":\"tenprint\",\"subject\":\"suspect\",\"prints\":");
      lines.append("[{\"position\":2,\"template\":\"").append(template).append("\"}]}\n");
    }
    return lines.toString();
  }

  private static FingerTemplate print(int finger, int moved) {
    Random random = new Random(finger);
    List<Minutia> minutiae = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      minutiae.add(
          new Minutia(
              random.nextInt(2_000) + moved,
              random.nextInt(2_000),
              random.nextInt(360),
              MinutiaType.ENDING,
              0));
    }
    return new FingerTemplate(0, 2_500, 2_500, minutiae);
  }

  /** Questions of every category, with hits, without, and refused. */
  private static final List<List<String>> QUESTIONS =
      List.of(
          List.of("dna", "--profile", "known.jsonl", "--to", "AT,DE,MK"),
          List.of("dna", "--profile", "unknown.jsonl", "--to", "AT,DE,MK"),
          List.of("dna", "--profile", "known.jsonl", "--to", "AT", "--agreement", "PCC-SEE"),
          List.of("finger", "--template", "print.iso", "--to", "DE,AT"),
          List.of("vehicle", "--plate", "HHA123", "--country", "DE"),
          List.of("vehicle", "--vin", "WVWZZZ1KZAW000001", "--to", "AT,DE"),
          List.of(
              "vehicle",
              "--holder",
              "Ute Schröder",
              "--born",
              "1980-02-03",
              "--role",
              "suspect",
              "--to",
              "DE"));

  @Test
  void served_states_answer_word_for_word_as_states_of_the_same_store() throws IOException {
    try (StoreFolder served = StoreFolder.open(folder.resolve("served"), CLOCK);
        Servers servers = new Servers(served)) {
      Path topology = folder.resolve("topology.json");
      Files.write(topology, servers.topology().json());
      for (List<String> question : QUESTIONS) {
        for (List<String> form : List.of(List.of("--json"), List.<String>of())) {
          CommandRun within = search("one", question, form);
          List<String> elsewhere = new ArrayList<>(form);
          elsewhere.addAll(List.of("--topology", topology.toString()));
          CommandRun across = search("own", question, elsewhere);
          assertThat(within.outcome()).as(within.err()).isEqualTo(Outcome.DONE);
          assertThat(plain(across.out())).as("%s", question).isEqualTo(plain(within.out()));
          assertThat(across.err()).isEqualTo(within.err());
        }
      }
    }
    assertThat(search("one", QUESTIONS.get(0), List.of("--json")).out())
        .contains("\"status\":\"HIT\"", "\"status\":\"REFUSED\"");
    assertThat(Files.exists(folder.resolve("own/IT/witness"))).isTrue();
    CommandRun verified =
        CommandRun.of("audit", "verify", "--store", folder.resolve("served").toString());
    assertThat(verified.outcome()).as(verified.out()).isEqualTo(Outcome.DONE);
    assertThat(verified.out()).contains("DE/615/witnessed: ");
  }

  /** Numbers of requests are random, and times are times. */
  private static String plain(String out) {
    return out.replaceAll("IT-[0-9A-Z]{16}", "IT-N").replaceAll("\\d+(\\.\\d+)? ms", "T ms");
  }

  private static CommandRun search(String store, List<String> question, List<String> further) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "search",
                question.getFirst(),
                "--store",
                folder.resolve(store).toString(),
                "--from",
                "IT",
                "--purpose",
                "investigation",
                "--offence",
                "O17",
                "--officer",
                "IT-1",
                "--now",
                NOW));
    for (String word : question.subList(1, question.size())) {
      arguments.add(word.matches(".*\\.(jsonl|iso)") ? folder.resolve(word).toString() : word);
    }
    if (!question.contains("--agreement")) {
      arguments.addAll(List.of("--agreement", "D615"));
    }
    arguments.addAll(further);
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** Each state of a store behind a port of its own. */
  private static final class Servers implements AutoCloseable {
    private final Map<Country, ContactServer> servers = new TreeMap<>();

    Servers(StoreFolder store) {
      for (Country state : store.countries()) {
        servers.put(
            state,
            ContactServer.start(store.contactPoint(state), "127.0.0.1", 0, Optional.empty()));
      }
    }

    Topology topology() {
      SortedMap<Country, URI> places = new TreeMap<>();
      servers.forEach((state, server) -> places.put(state, server.uri()));
      return new Topology(places);
    }

    @Override
    public void close() {
      servers.values().forEach(ContactServer::close);
    }
  }

  @Test
  void a_port_that_is_none_is_bad_input() {
    CommandRun run =
        CommandRun.of(
            "serve",
            "--store",
            folder.resolve("served").toString(),
            "--partition",
            "DE",
            "--port",
            "99999");
    assertThat(run.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(run.err()).startsWith("treffer: cannot listen at 127.0.0.1:99999: ");
  }

  @Test
  void a_state_is_named_by_its_address_and_one_that_is_down_is_never_a_no_hit() throws IOException {
    String gone;
    try (StoreFolder served = StoreFolder.open(folder.resolve("served"), CLOCK);
        Servers servers = new Servers(served)) {
      gone = servers.topology().places().get(new Country("DE")).toString();
      CommandRun run =
          search(
              "own", List.of("dna", "--profile", "known.jsonl", "--to", gone), List.of("--json"));
      assertThat(run.out()).contains("{\"partition\":\"DE\",\"status\":\"HIT\"");
    }
    CommandRun unknown =
        search("own", List.of("dna", "--profile", "known.jsonl", "--to", gone), List.of("--json"));
    assertThat(unknown.outcome()).isEqualTo(Outcome.BAD_INPUT);
    assertThat(unknown.errLines())
        .singleElement()
        .asString()
        .startsWith("treffer: no contact point answers at " + gone);
    CommandRun down =
        search(
            "own",
            List.of("dna", "--profile", "known.jsonl", "--to", "DE=" + gone),
            List.of("--json"));
    assertThat(down.out())
        .contains(
            "\"answered\":0,\"asked\":1",
            "{\"partition\":\"DE\",\"status\":\"UNAVAILABLE\","
                + "\"reason\":\"its contact point cannot be reached\"}");
  }

  @Test
  void each_state_of_a_store_runs_as_a_process_that_seals_its_log_when_it_is_stopped()
      throws Exception {
    Path store = folder.resolve("processes");
    Path topology = folder.resolve("processes.json");
    try (Nodes nodes =
        Nodes.start(
            store,
            new TreeSet<>(STATES.stream().map(Country::new).toList()),
            "127.0.0.1",
            0,
            Optional.empty())) {
      Files.write(topology, nodes.topology().json());
      CommandRun run =
          search(
              "own",
              List.of("dna", "--profile", "known.jsonl", "--to", "AT,DE"),
              List.of("--json", "--topology", topology.toString()));
      assertThat(run.out())
          .contains("{\"partition\":\"DE\",\"status\":\"HIT\"", "\"answered\":2,\"asked\":2");
      nodes.process(new Country("DE")).destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      assertThat(nodes.ended()).contains(new Country("DE"));
      CommandRun without =
          search(
              "own",
              List.of("dna", "--profile", "known.jsonl", "--to", "AT,DE"),
              List.of("--json", "--topology", topology.toString()));
      assertThat(without.out())
          .contains("{\"partition\":\"DE\",\"status\":\"UNAVAILABLE\"", "\"answered\":1");
    }
    CommandRun verified = CommandRun.of("audit", "verify", "--store", store.toString());
    assertThat(verified.outLines())
        .anyMatch(line -> line.matches("AT/615/witnessed: 2 entries, nothing wrong"))
        .anyMatch(line -> line.startsWith("DE/615/witnessed: 1 entry, nothing wrong, judged"));
  }

  @Test
  void wrong_addresses_and_topologies_are_told_in_one_line() throws IOException {
    Path topology = Files.writeString(folder.resolve("bad.json"), "{\"AT\":\"ftp://x\"}");
    assertThat(
            search("own", QUESTIONS.get(0), List.of("--topology", topology.toString())).errLines())
        .containsExactly(
            "treffer: " + topology + ": 'ftp://x' is no address such as http://127.0.0.1:8401");
    assertThat(
            CommandRun.of("serve", "--store", folder.resolve("one").toString(), "--partition", "FR")
                .err())
        .contains("has no partition FR");
  }
}
