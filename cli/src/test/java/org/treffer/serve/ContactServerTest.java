package org.treffer.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.ProfileBuilder;
import org.treffer.dna.index.DnaIndex;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.request.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service and the contact point that asks it, over a contact point of the test's own. */
class ContactServerTest {

  private static final Country AT = new Country("AT");
  private static final Country AL = new Country("AL");

  private final AtomicReference<Reply> reply =
      new AtomicReference<>(Reply.of(new PartitionAnswer.Refused(AT, Refusal.QUOTA_SPENT)));
  private final AtomicReference<Request> asked = new AtomicReference<>();
  private final CountDownLatch answering = new CountDownLatch(1);
  private volatile Duration delay = Duration.ZERO;
  private ContactServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Clients clients = new Clients(Optional.empty());

  @BeforeEach
  void serve() {
    server = ContactServer.start(new Answering(), "127.0.0.1", 0, Optional.empty());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Answers what the test has set. */
  private final class Answering implements ContactPoint {
    @Override
    public Country country() {
      return AT;
    }

    @Override
    public PartitionAnswer answer(Request request, Deadline deadline) {
      return reply(request, deadline).answer();
    }

    @Override
    public Reply reply(Request request, Deadline deadline) {
      asked.set(request);
      answering.countDown();
      try {
        Thread.sleep(delay);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return reply.get();
    }
  }

  private static Request request(String number) {
    return new Request(
        number,
        AL,
        DnaIndex.DNA,
        new DnaProbe(
            new Reference("S-1"),
            DnaKind.STAIN,
            new ProfileBuilder()
                .add("TH01", List.of("6", "9.3"))
                .add("FGA", List.of("21", "*"))
                .add("AMEL", List.of("X", "Y"))
                .build()),
        Purpose.INVESTIGATION,
        "O10",
        new Officer("AL-1"),
        new Officer("AL-2"),
        "C-7",
        "PCC-SEE",
        Instant.parse("2026-03-01T12:00:00.000000001Z"));
  }

  private RemoteContactPoint remote() {
    return new RemoteContactPoint(AT, server.uri(), clients);
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }

  @Test
  void the_contact_point_gets_the_request_and_the_requester_the_reply() {
    reply.set(
        new Reply(
            new PartitionAnswer.Searched(AT, "AT-1", List.of(), new TreeMap<>()), "a checkpoint"));
    Request request = request("AL-1");
    assertThat(remote().reply(request, soon())).isEqualTo(reply.get());
    assertThat(asked.get()).isEqualTo(request);
    assertThat(asked.get().probe().payload()).isEqualTo(request.probe().payload());
  }

  @Test
  void every_kind_of_answer_arrives_as_it_was_given() {
    for (PartitionAnswer answer :
        List.of(
            new PartitionAnswer.Refused(AT, Refusal.OFFICER_NOT_AUTHORISED),
            new PartitionAnswer.Unavailable(AT, "the register cannot be searched now"),
            new PartitionAnswer.TimedOut(AT),
            new PartitionAnswer.Failed(AT, "the search failed"))) {
      reply.set(Reply.of(answer));
      assertThat(remote().answer(request("AL-1"), soon())).isEqualTo(answer);
    }
  }

  @Test
  void what_does_not_answer_in_time_is_late_and_what_is_gone_unavailable_never_a_no_hit() {
    delay = Duration.ofSeconds(2);
    RemoteContactPoint remote = remote();
    assertThat(remote.answer(request("AL-1"), Deadline.in(Duration.ofMillis(100))))
        .isEqualTo(new PartitionAnswer.TimedOut(AT));
    assertThat(remote.answer(request("AL-2"), Deadline.in(Duration.ZERO)))
        .isEqualTo(new PartitionAnswer.TimedOut(AT));
    server.close();
    assertThat(remote.answer(request("AL-3"), soon()))
        .isEqualTo(new PartitionAnswer.Unavailable(AT, "its contact point cannot be reached"));
  }

  @Test
  void an_answer_of_another_state_is_a_failure() {
    RemoteContactPoint mistaken = new RemoteContactPoint(AL, server.uri(), clients);
    assertThat(mistaken.answer(request("AL-1"), soon()))
        .isEqualTo(new PartitionAnswer.Failed(AL, "another state's contact point answered: AT"));
  }

  @Test
  void an_address_tells_whose_contact_point_it_is_and_an_empty_one_that_none_answers() {
    assertThat(RemoteContactPoint.at(server.uri(), clients, AL).country()).isEqualTo(AT);
    URI gone = server.uri();
    server.close();
    assertThatThrownBy(() -> RemoteContactPoint.at(gone, clients, AL))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("no contact point answers at " + gone)
        .hasMessageEndingWith("; if it speaks TLS, its address begins with https://");
  }

  @Test
  void a_request_under_way_is_answered_before_the_server_stops() throws Exception {
    delay = Duration.ofMillis(300);
    CompletableFuture<PartitionAnswer> answer =
        CompletableFuture.supplyAsync(() -> remote().answer(request("AL-1"), soon()));
    answering.await();
    server.close();
    assertThat(answer.get()).isEqualTo(reply.get().answer());
  }

  @Test
  void a_mistake_is_told_in_one_line_with_its_field() throws Exception {
    String body =
        new String(
            Wire.standard().write(request("AL-1"), Duration.ofSeconds(1), "a checkpoint"), UTF_8);
    assertThat(post("{")).isEqualTo("400 {\"error\":\"not valid JSON" + "...");
    assertThat(post("[]")).isEqualTo("400 {\"error\":\"the body: an object {...} is expected\"}");
    assertThat(post("{}")).isEqualTo("400 {\"error\":\"field category is missing\"}");
    assertThat(post(body.replace("\"dna\"", "\"faces\"")))
        .isEqualTo("400 {\"error\":\"field category: 'faces' is no category known here\"}");
    assertThat(post(body.replace("\"AL-1\",\"requestedBy\"", "\"A L\",\"requestedBy\"")))
        .startsWith("400 {\"error\":\"field officer: an officer's id is 1 to 32");
    assertThat(post(body.replace("[\"6\",\"9.3\"]", "[\"6\",\"7\",\"8\",\"9\"]")))
        .startsWith("400 {\"error\":\"locus TH01 has 4 values");
    assertThat(post(body.replace("\"waitMillis\":1000", "\"waitMillis\":-1")))
        .isEqualTo("400 {\"error\":\"field waitMillis: 0 to 600000 is expected\"}");
    assertThat(post(body.replace("\"O10\"", "\"O77\"")))
        .isEqualTo("400 {\"error\":\"field offence: 'O77' is not in the catalogue, O01 to O36\"}");
    assertThat(post(body.replace("\"number\":\"AL-1\"", "\"number\":\"../../x\"")))
        .startsWith("400 {\"error\":\"field number: 1 to 128 letters, digits");
    assertThat(post(body.replace("\"number\":\"AL-1\"", "\"number\":\"DE-1\"")))
        .startsWith("400 {\"error\":\"field number: 'DE-1' begins with the code of DE, and AL");
    assertThat(post(body.replace("\"officer\":\"AL-1\"", "\"officer\":\"DE-1\"")))
        .isEqualTo("400 {\"error\":\"officer DE-1 is of DE, and cannot act for AL\"}");
    assertThat(post(body.replace("\"waitMillis\"", "\"ofence\":\"\",\"waitMillis\"")))
        .isEqualTo("400 {\"error\":\"field ofence is not known here\"}");
    assertThat(post(body.replace("\"loci\":{", "\"sex\":\"x\",\"loci\":{")))
        .isEqualTo("400 {\"error\":\"field probe.sex is not known here\"}");
    assertThat(post("{\"a\":".repeat(30) + "1" + "}".repeat(30))).startsWith("400 {\"error\":");
    assertThat(post("x".repeat((4 << 20) + 1)))
        .isEqualTo("413 {\"error\":\"a message has at most 4194304 bytes\"}");
    assertThat(asked.get()).as("what reached the contact point").isNull();
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private String post(String body) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(server.uri().resolve("/requests"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    String text = response.statusCode() + " " + response.body();
    assertThat(text.lines()).hasSize(1);
    return text.replaceFirst("(not valid JSON).*", "$1...");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(server.uri().resolve(path));
  }

  private HttpResponse<String> get(URI place) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(place).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void metrics_count_answers_and_times_and_nothing_else() throws Exception {
    remote().answer(request("AL-1"), soon());
    remote().answer(request("AL-2"), soon());
    String metrics = get("/metrics").body();
    assertThat(metrics)
        .contains(
            "treffer_answers_total{partition=\"AT\",category=\"dna\",status=\"REFUSED\"} 2\n",
            "treffer_answer_seconds_bucket{partition=\"AT\",le=\"+Inf\"} 2\n",
            "treffer_answer_seconds_count{partition=\"AT\"} 2\n");
    assertThat(metrics.lines().filter(line -> !line.startsWith("#")))
        .allMatch(line -> line.startsWith("treffer_answer"));
  }

  @Test
  void a_state_whose_logs_take_no_entry_is_down_until_they_do() throws Exception {
    AtomicBoolean takesEntries = new AtomicBoolean();
    Served served = new Served(new Answering(), takesEntries::get, Clock.systemUTC());
    try (ContactServer other = ContactServer.start(served, "127.0.0.1", 0, Optional.empty())) {
      URI health = other.uri().resolve("/health");
      HttpResponse<String> down = get(health);
      assertThat(down.statusCode()).isEqualTo(503);
      assertThat(down.body()).isEqualTo("{\"partition\":\"AT\",\"status\":\"down\"}");
      takesEntries.set(true);
      assertThat(get(health).statusCode()).isEqualTo(200);
      assertThat(get(health).body()).isEqualTo("{\"partition\":\"AT\",\"status\":\"up\"}");
    }
  }

  @Test
  void every_path_of_the_description_is_there_and_no_other() throws Exception {
    JsonNode api = JsonMapper.shared().readTree(get("/openapi.json").body());
    Set<String> paths = new TreeSet<>();
    for (String path : api.get("paths").propertyNames()) {
      paths.add(path);
      for (String method : api.get("paths").get(path).propertyNames()) {
        HttpResponse<String> response =
            method.equals("get")
                ? get(path)
                : client.send(
                    HttpRequest.newBuilder(server.uri().resolve(path))
                        .POST(
                            HttpRequest.BodyPublishers.ofByteArray(
                                Wire.standard()
                                    .write(request("AL-9"), Duration.ofSeconds(5), "a checkpoint")))
                        .build(),
                    HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(
                api.at("/paths/" + path.replace("/", "~1") + "/" + method + "/responses/200")
                    .get("content")
                    .propertyNames())
            .anyMatch(type -> response.headers().firstValue("Content-Type").get().startsWith(type));
      }
    }
    assertThat(paths).containsExactly("/health", "/metrics", "/openapi.json", "/requests");
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/requests").statusCode()).isEqualTo(405);
  }

  @Test
  void the_description_names_the_fields_that_are_written() throws Exception {
    JsonNode schemas;
    try (InputStream in = ContactServer.class.getResourceAsStream("openapi.json")) {
      schemas = JsonMapper.shared().readTree(in).at("/components/schemas");
    }
    JsonNode written =
        JsonMapper.shared()
            .readTree(Wire.standard().write(request("AL-1"), Duration.ZERO, "a checkpoint"));
    assertThat(names(written)).isEqualTo(names(schemas.at("/Request/properties")));
    assertThat(names(written.get("probe"))).isEqualTo(names(schemas.at("/DnaProbe/properties")));
    JsonNode reply =
        JsonMapper.shared()
            .readTree(
                Wire.standard()
                    .write(
                        Reply.of(new PartitionAnswer.Searched(AT, "r", List.of(), new TreeMap<>())),
                        DnaIndex.DNA));
    assertThat(names(schemas.at("/Reply/properties"))).containsAll(names(reply));
    JsonNode mistake = JsonMapper.shared().readTree(posted("application/jsonl", "{").body());
    assertThat(names(schemas.at("/LineMistake/properties"))).isEqualTo(names(mistake));
  }

  @Test
  void every_form_of_the_description_is_taken_and_answered_in_one_that_it_names() throws Exception {
    JsonNode post =
        JsonMapper.shared().readTree(get("/openapi.json").body()).at("/paths/~1requests/post");
    String body =
        new String(
            Wire.standard().write(request("AL-1"), Duration.ofSeconds(5), "a checkpoint"), UTF_8);
    for (String type : post.at("/requestBody/content").propertyNames()) {
      HttpResponse<String> response =
          posted(type, type.equals("application/xml") ? XmlBodyTest.vehicle("AT") : body);
      assertThat(response.statusCode()).as(type).isEqualTo(200);
      assertThat(post.at("/responses/200/content").propertyNames())
          .contains(response.headers().firstValue("Content-Type").orElseThrow());
    }
    for (String code : List.of("406", "413", "415")) {
      assertThat(post.get("responses").has(code)).as(code).isTrue();
    }
    assertThat(post.get("description").asString())
        .contains("at most " + Batch.MOST_REQUESTS, "at most " + Routes.LARGEST_BODY + " bytes");
  }

  private HttpResponse<String> posted(String type, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.uri().resolve("/requests"))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>(object.propertyNames());
    names.sort(null);
    return names;
  }

  @Test
  void with_certificates_a_state_asks_as_itself_alone(@TempDir Path folder) throws Exception {
    TestCertificates.make(folder, List.of(AT, AL));
    TestCertificates.make(folder.resolve("strangers"), List.of(AL));
    try (ContactServer secure =
        ContactServer.start(
            new Answering(), "127.0.0.1", 0, Optional.of(Identity.of(folder, AT)))) {
      assertThat(secure.uri().getScheme()).isEqualTo("https");
      assertThat(ask(secure, folder, AL)).isEqualTo(reply.get().answer());
      HttpResponse<String> pretended =
          new Clients(Optional.of(folder))
              .of(AT)
              .send(
                  HttpRequest.newBuilder(secure.uri().resolve("/requests"))
                      .POST(
                          HttpRequest.BodyPublishers.ofByteArray(
                              Wire.standard()
                                  .write(request("AL-1"), Duration.ZERO, "a checkpoint")))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(pretended.statusCode()).isEqualTo(403);
      assertThat(pretended.body())
          .isEqualTo("{\"error\":\"the certificate is AT's, the request AL's\"}");
      assertThat(ask(secure, folder.resolve("strangers"), AL))
          .isInstanceOf(PartitionAnswer.Unavailable.class);
      assertThat(new RemoteContactPoint(AT, secure.uri(), clients).answer(request("AL-1"), soon()))
          .isInstanceOf(PartitionAnswer.Unavailable.class);
    }
  }

  /** Asks with the certificate of a state. */
  private static PartitionAnswer ask(ContactServer secure, Path certificates, Country shown) {
    Request asked = request("AL-1");
    Request shownAs =
        new Request(
            asked.number(),
            shown,
            asked.category(),
            asked.probe(),
            asked.purpose(),
            asked.offence(),
            new Officer(shown + "-1"),
            new Officer(shown + "-2"),
            asked.caseNumber(),
            asked.agreement(),
            asked.at());
    return new RemoteContactPoint(AT, secure.uri(), new Clients(Optional.of(certificates)))
        .answer(shownAs, soon());
  }
}
