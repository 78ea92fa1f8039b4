package org.treffer.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Request;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;

/** A line of a batch is answered as if it had come alone, whatever the others are. */
class BatchTest {

  private static final Country AT = new Country("AT");
  private static final Country AL = new Country("AL");
  private static final String MISTAKE = "\\{\"line\":\\d+,\"code\":400,\"error\":\".*\"\\}";

  private static final String ODD = "\"{}[],:0-9e\\\u00e9\t";

  private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
  private final Queue<String> witnessed = new ConcurrentLinkedQueue<>();
  private volatile CyclicBarrier together = new CyclicBarrier(1);
  private final HttpClient client = HttpClient.newHttpClient();
  private ContactServer server;

  @BeforeEach
  void serve() {
    server = ContactServer.start(new Echo(), "127.0.0.1", 0, Optional.empty());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Tells a request's number and how often it was asked; one number fails. */
  private final class Echo implements ContactPoint {
    @Override
    public Country country() {
      return AT;
    }

    @Override
    public void witness(Country asking, String checkpoint) {
      witnessed.add(asking + " " + checkpoint);
    }

    @Override
    public PartitionAnswer answer(Request request, Deadline deadline) {
      try {
        together.await(20, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      if (request.number().equals("FAILS")) {
        throw new IllegalStateException("a secret");
      }
      int time =
          times.computeIfAbsent(request.number(), n -> new AtomicInteger()).incrementAndGet();
      return new PartitionAnswer.Failed(AT, request.number() + " for the time " + time);
    }
  }

  private static Request request(String number, Country from) {
    return new Request(
        number,
        from,
        Vehicles.CATEGORY,
        VehicleProbe.ByVin.of(
            new Reference("1"), "WVWZZZ1KZAW000001", LocalDateTime.parse("2026-03-01T12:00")),
        Purpose.INVESTIGATION,
        "O17",
        new Officer(from.code() + "-1"),
        new Officer(from.code() + "-1"),
        "",
        "D615",
        Instant.parse("2026-03-01T12:00:00Z"));
  }

  private static String line(String number) {
    return line(number, AL);
  }

  private static String line(String number, Country from) {
    return new String(
        Wire.standard().write(request(number, from), Duration.ofSeconds(20), ""), UTF_8);
  }

  private static String answer(String number, int time) {
    return "{\"partition\":\"AT\",\"status\":\"ERROR\",\"reason\":\""
        + number
        + " for the time "
        + time
        + "\",\"checkpoint\":\"\"}";
  }

  private HttpResponse<String> post(String type, String... lines)
      throws IOException, InterruptedException {
    return post(client, server, type, lines);
  }

  private static HttpResponse<String> post(
      HttpClient client, ContactServer server, String type, String... lines)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.uri().resolve("/requests"))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void each_line_is_answered_in_its_place_and_a_wrong_one_spoils_no_other() throws Exception {
    HttpResponse<String> response =
        post("application/jsonl; charset=utf-8", line("A"), "{", "", line("FAILS"), line("B"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/jsonl");
    List<String> lines = response.body().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).isEqualTo(answer("A", 1));
    assertThat(lines.get(1)).startsWith("{\"line\":2,\"code\":400,\"error\":\"not valid JSON");
    assertThat(lines.get(2))
        .isEqualTo("{\"line\":3,\"code\":400,\"error\":\"the body: an object {...} is expected\"}");
    assertThat(lines.get(3))
        .isEqualTo("{\"line\":4,\"code\":500,\"error\":\"the contact point failed\"}");
    assertThat(lines.get(4)).isEqualTo(answer("B", 1));
    assertThat(response.body()).endsWith("}\n");
  }

  @Test
  void requests_of_the_same_number_keep_their_order() throws Exception {
    for (int i = 0; i < 20; i++) {
      String number = "N" + i;
      HttpResponse<String> response =
          post("application/x-ndjson", line(number), line("X"), line(number), line(number));
      assertThat(response.body().lines().toList())
          .containsSubsequence(answer(number, 1), answer(number, 2), answer(number, 3))
          .hasSize(4);
    }
  }

  @Test
  void requests_are_answered_beside_each_other() throws Exception {
    together = new CyclicBarrier(50);
    String[] lines = new String[50];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line("N" + i);
    }
    List<String> answers = post("application/jsonl", lines).body().lines().toList();
    assertThat(answers).hasSize(50).doesNotHaveDuplicates().contains(answer("N49", 1));
  }

  @Test
  void too_much_is_told_with_its_limit_and_nothing_of_it_is_answered() throws Exception {
    HttpResponse<String> many = post("application/jsonl", "{}\n".repeat(1_001));
    assertThat(many.statusCode()).isEqualTo(413);
    assertThat(many.body())
        .isEqualTo("{\"error\":\"a batch has at most 1000 requests, a line each\"}");
    HttpResponse<String> large = post("application/jsonl", line("A"), " ".repeat(4 << 20));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).isEqualTo("{\"error\":\"a message has at most 4194304 bytes\"}");
    assertThat(post("application/jsonl", "{}\n".repeat(1_000)).body().lines())
        .hasSize(1_000)
        .allMatch(answer -> answer.matches(MISTAKE));
    assertThat(post("application/jsonl", "").body()).isEmpty();
    assertThat(times).isEmpty();
  }

  @Test
  void a_form_that_is_not_spoken_is_told_in_one_line() throws Exception {
    HttpResponse<String> text = post("text/plain", line("A"));
    assertThat(text.statusCode()).isEqualTo(415);
    assertThat(text.body())
        .startsWith("{\"error\":\"Content-Type is one of application/json, application/jsonl")
        .endsWith(", not 'text/plain'\"}");
    assertThat(accepting("text/html, application/jsonl;q=0").statusCode()).isEqualTo(406);
    assertThat(accepting("text/html, application/jsonl;q=0").body())
        .isEqualTo("{\"error\":\"application/jsonl is answered in application/jsonl alone\"}");
    assertThat(times).isEmpty();
    assertThat(accepting("text/html, application/*;q=0.5").statusCode()).isEqualTo(200);
    assertThat(accepting("Application/JSONL").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> accepting(String accept) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.uri().resolve("/requests"))
            .header("Content-Type", "application/jsonl")
            .header("Accept", accept)
            .POST(HttpRequest.BodyPublishers.ofString(line("A")))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void each_answer_of_a_batch_is_counted() throws Exception {
    post("application/jsonl", line("A"), "{}", line("B"), line("B"));
    String metrics =
        client
            .send(
                HttpRequest.newBuilder(server.uri().resolve("/metrics")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    assertThat(metrics)
        .contains(
            "{partition=\"AT\",category=\"vehicle\",status=\"ERROR\"} 3\n",
            "treffer_answer_seconds_count{partition=\"AT\"} 3\n");
  }

  @Test
  void with_certificates_a_line_of_another_state_is_refused_and_the_others_answered(
      @TempDir Path folder) throws Exception {
    TestCertificates.make(folder, List.of(AT, AL));
    try (ContactServer secure =
        ContactServer.start(new Echo(), "127.0.0.1", 0, Optional.of(Identity.of(folder, AT)))) {
      HttpClient asAl = new Clients(Optional.of(folder)).of(AL);
      assertThat(
              post(asAl, secure, "application/jsonl", line("A"), line("B", AT), line("C"))
                  .body()
                  .lines())
          .containsExactly(
              answer("A", 1),
              "{\"line\":2,\"code\":403,\"error\":\"the certificate is AL's, the request AT's\"}",
              answer("C", 1));
    }
    assertThat(times).doesNotContainKey("B");
  }

  @Test
  void a_contact_point_asked_by_many_at_once_gives_each_its_own_reply() throws Exception {
    RemoteContactPoint remote =
        new RemoteContactPoint(AT, server.uri(), new Clients(Optional.empty()));
    List<Future<PartitionAnswer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 500; i++) {
        String number = i % 50 == 7 ? "FAILS" : "N" + i;
        answers.add(
            threads.submit(
                () -> remote.answer(request(number, AL), Deadline.in(Duration.ofSeconds(20)))));
      }
    }
    for (int i = 0; i < answers.size(); i++) {
      String reason = i % 50 == 7 ? "the contact point failed" : "N" + i + " for the time 1";
      assertThat(answers.get(i).get()).isEqualTo(new PartitionAnswer.Failed(AT, reason));
    }
  }

  @Test
  void the_asking_log_s_checkpoint_is_sent_with_the_next_request_and_once() {
    RemoteContactPoint remote =
        new RemoteContactPoint(AT, server.uri(), new Clients(Optional.empty()));
    for (String checkpoint : List.of("first", "first", "second", "")) {
      if (!checkpoint.isEmpty()) {
        remote.witness(AL, checkpoint);
      }
      remote.answer(request("N", AL), Deadline.in(Duration.ofSeconds(20)));
    }
    assertThat(witnessed).containsExactly("AL first", "AL second");
  }

  @Test
  void no_damage_to_one_line_reaches_another() throws Exception {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      String[] lines = new String[41];
      for (int i = 0; i < lines.length; i++) {
        lines[i] = i % 2 == 0 ? line("R" + round + "-" + i) : damaged(line("D"), random);
      }
      List<String> answers = post("application/jsonl", lines).body().lines().toList();
      assertThat(answers).as("round %d", round).hasSize(41);
      for (int i = 0; i < lines.length; i++) {
        if (i % 2 == 0) {
          assertThat(answers.get(i)).isEqualTo(answer("R" + round + "-" + i, 1));
        } else {
          assertThat(answers.get(i)).matches(MISTAKE + "|\\{\"partition\":\"AT\".*\\}");
        }
      }
    }
  }

  private static String damaged(String line, Random random) {
    StringBuilder text = new StringBuilder(line);
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
        case 1 -> text.deleteCharAt(at);
        default -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
      }
    }
    return text.toString();
  }
}
