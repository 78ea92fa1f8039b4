package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.cli.DnaLinesBuilder.first;
import static org.treffer.cli.DnaLinesBuilder.person;
import static org.treffer.cli.DnaLinesBuilder.with;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.record.Country;
import org.treffer.serve.ContactServer;
import org.treffer.store.StoreFolder;

/** A state that gets the same requests one by one and in a batch answers and logs the same. */
class ServeBatchTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Country DE = new Country("DE");
  private static final String MINUTIAE =
      "[[100,200,10,0,0],[300,250,80,0,0],[520,410,140,1,0],[700,900,200,0,0],"
          + "[910,330,260,1,0],[1200,800,320,0,0],[1500,1500,45,1,0],[400,1300,120,0,0],"
          + "[800,1700,220,0,0],[1700,600,300,1,0],[1350,1150,15,0,0],[620,1120,95,1,0]]";

  @TempDir private static Path folder;

  @BeforeAll
  static void load_a_state_twice() throws IOException {
    Path data = folder.resolve("data/DE");
    new DnaLinesBuilder()
        .add("DE-P-1", "person", person(0))
        .add("DE-S-2", "stain", with(person(0), "FGA", "8,*"))
        .writeTo(data.resolve("dna.jsonl"));
    Files.writeString(
        data.resolve("vehicles.jsonl"),
        "{\"reference\":\"DE-V-1\",\"plate\":\"HH-A 123\",\"country\":\"DE\",\"vin\":"
            + "\"WVWZZZ1KZAW000001\",\"validFrom\":\"2015-03-01\",\"holders\":"
            + "[{\"company\":\"Müller & Söhne GmbH\",\"from\":\"2020-01-01\"}]}\n");
    Files.writeString(
        data.resolve("fingers.jsonl"),
        "{\"reference\":\"DE-F-1\",\"kind\":\"tenprint\",\"subject\":\"suspect\",\"prints\":"
            + "[{\"position\":2,\"minutiae\":"
            + MINUTIAE.replace(",0,0]", ",\"ending\",0]").replace(",1,0]", ",\"bifurcation\",0]")
            + "}]}\n");
    for (String store : List.of("singly", "batch")) {
      CommandRun load =
          CommandRun.of(
              "load",
              "--now",
              "2025-01-01",
              "--store",
              folder.resolve(store).toString(),
              "--rules",
              "open",
              folder.resolve("data").toString());
      assertThat(load.outcome()).as(load.err()).isEqualTo(Outcome.DONE);
    }
  }

  private static String request(String number, String category, String purpose, String probe) {
    return "{\"number\":\"%s\",\"from\":\"AT\",\"category\":\"%s\",\"purpose\":\"%s\","
            .formatted(number, category, purpose)
        + "\"offence\":\"O17\",\"officer\":\"AT-1\",\"requestedBy\":\"AT-2\",\"agreement\":\"D615\","
        + "\"at\":\"2026-03-01T12:00:00Z\",\"waitMillis\":20000,\"probe\":"
        + probe
        + "}";
  }

  private static String dna(String number, Map<String, String> loci) {
    return request(number, "dna", "INVESTIGATION", profile(loci));
  }

  private static String profile(Map<String, String> loci) {
    return loci.entrySet().stream()
        .map(e -> "\"" + e.getKey() + "\":[\"" + e.getValue().replace(",", "\",\"") + "\"]")
        .collect(
            Collectors.joining(",", "{\"reference\":\"Q-1\",\"kind\":\"stain\",\"loci\":{", "}}"));
  }

  private static String vin(String number, String vin) {
    return request(
        number,
        "vehicle",
        "INVESTIGATION",
        "{\"reference\":\"1\",\"at\":\"2026-03-01T12:00\",\"vin\":\"" + vin + "\"}");
  }

  private static String print(String number, String minutiae) {
    return request(
        number,
        "finger",
        "INVESTIGATION",
        "{\"reference\":\"L-1\",\"kind\":\"latent\",\"among\":\"tenprint\",\"prints\":"
            + "[{\"position\":0,\"width\":2500,\"height\":2500,\"minutiae\":"
            + minutiae
            + "}]}");
  }

  private static List<String> requests() {
    List<String> requests = new ArrayList<>();
    requests.add(dna("AT-1", person(0)));
    requests.add(dna("AT-2", first(7, person(3))));
    requests.add(vin("AT-3", "WVWZZZ1KZAW000001"));
    requests.add(vin("AT-4", "WVWZZZ1KZAW000009"));
    requests.add(print("AT-5", MINUTIAE));
    requests.add(print("AT-6", MINUTIAE.replaceAll("(\\d+),(\\d+),(\\d+)", "$2,$1,$3")));
    requests.add(request("AT-7", "dna", "MISSING", profile(person(0)))); // refused
    requests.add(dna("AT-1", person(0))); // a replay
    requests.add(dna("AT-1", person(1))); // the number of another probe
    requests.add(vin("AT-9", "WVWZZZ1*")); // no full number
    requests.add(dna("AT-10", person(0)).replace("\"AT", "\"AL")); // no agreement
    return requests;
  }

  @Test
  void a_batch_is_answered_and_logged_as_its_requests_are_one_by_one() throws Exception {
    List<String> singly = new ArrayList<>();
    try (StoreFolder store = StoreFolder.open(folder.resolve("singly"), CLOCK);
        ContactServer server = serve(store)) {
      for (String request : requests()) {
        singly.add(post(server.uri(), "application/json", request).strip());
      }
    }
    List<String> together;
    try (StoreFolder store = StoreFolder.open(folder.resolve("batch"), CLOCK);
        ContactServer server = serve(store)) {
      together =
          post(server.uri(), "application/jsonl", String.join("\n", requests())).lines().toList();
    }
    assertThat(together.stream().map(ServeBatchTest::plain))
        .containsExactlyElementsOf(singly.stream().map(ServeBatchTest::plain).toList());
    assertThat(
            singly.stream().map(a -> a.replaceAll(".*\"status\":\"([A-Z_]*)\".*", "$1")).toList())
        .startsWith("HIT", "NO_HIT", "HIT", "NO_HIT", "HIT", "NO_HIT", "REFUSED", "HIT", "ERROR");
    assertThat(singly.get(8)).contains("the request's number was used for another probe");
    assertThat(together.get(9))
        .startsWith("{\"line\":10,\"code\":400,\"error\":\"field probe.vin: ");
    assertThat(singly.get(10)).contains("REFUSED");
    assertThat(entries("batch")).isEqualTo(entries("singly"));
  }

  private static ContactServer serve(StoreFolder store) {
    return ContactServer.start(store.contactPoint(DE), "127.0.0.1", 0, Optional.empty());
  }

  /** Each log has keys, and so checkpoints, of its own; a line of a batch says which it is. */
  private static String plain(String answer) {
    return answer
        .replaceFirst("\"checkpoint\":\".*\"", "\"checkpoint\":\"\"")
        .replaceFirst("^\\{\"line\":\\d+,\"code\":\\d+,", "{");
  }

  private static List<String> entries(String store) {
    CommandRun verified =
        CommandRun.of("audit", "verify", "--store", folder.resolve(store).toString());
    assertThat(verified.outcome()).as(verified.out()).isEqualTo(Outcome.DONE);
    return verified.outLines();
  }

  private static String post(URI server, String type, String body) throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.resolve("/requests"))
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("appl");
    return response.body();
  }
}
