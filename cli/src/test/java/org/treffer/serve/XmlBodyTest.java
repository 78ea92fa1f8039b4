package org.treffer.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.contact.ContactPoint;
import org.treffer.contact.Deadline;
import org.treffer.contact.Reply;
import org.treffer.dna.Comparison;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.ProfileBuilder;
import org.treffer.dna.index.DnaIndex;
import org.treffer.format.dna.prum.PrumBlock;
import org.treffer.format.dna.prum.PrumHeader;
import org.treffer.format.dna.prum.PrumMessage;
import org.treffer.format.dna.prum.PrumProfiles;
import org.treffer.format.dna.prum.PrumXml;
import org.treffer.format.vehicle.message.VehicleAnswer;
import org.treffer.format.vehicle.message.VehicleKey;
import org.treffer.format.vehicle.message.VehicleMessages;
import org.treffer.format.vehicle.message.VehicleRequest;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import org.treffer.record.Reference;
import org.treffer.record.Subject;
import org.treffer.request.Officer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.request.Request;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.Vehicles;

/** A request in XML is the request that JSON makes, under the same law, and answered in XML. */
class XmlBodyTest {

  private static final Country AT = new Country("AT");
  private static final Country AL = new Country("AL");
  private static final Instant SENT = Instant.parse("2026-03-01T12:00:00Z");
  private static final String[] STATED = {
    "Treffer-Purpose", "investigation", "Treffer-Officer", "AL-1", "Treffer-Requested-By", "AL-2",
    "Treffer-Offence", "O17", "Treffer-Case", "C-7", "Treffer-Agreement", "PCC-SEE"
  };

  private final AtomicReference<PartitionAnswer> answer =
      new AtomicReference<>(new PartitionAnswer.Searched(AT, "AT-1", List.of(), new TreeMap<>()));
  private final AtomicReference<Request> asked = new AtomicReference<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private ContactServer server;

  @BeforeEach
  void serve() {
    server = serve(Optional.empty());
  }

  private ContactServer serve(Optional<Identity> identity) {
    Clock clock = Clock.fixed(SENT.plusSeconds(2), ZoneOffset.UTC);
    return ContactServer.start(
        new Served(new Answering(), () -> true, clock), "127.0.0.1", 0, identity);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Answers what the test has set, with a checkpoint. */
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
      return new Reply(answer.get(), "a checkpoint");
    }
  }

  static String vehicle(String to) {
    return VehicleMessages.write(
        new VehicleRequest(
            "AL-1",
            AL,
            List.of(new Country(to)),
            LocalDateTime.ofInstant(SENT, ZoneOffset.UTC),
            Purpose.INVESTIGATION,
            "AL-1",
            new VehicleKey.Chassis("WVWZZZ1KZAW000001"),
            LocalDateTime.parse("2026-02-01T10:30:00")));
  }

  private static DnaRecord stain() {
    return new DnaRecord(
        new Reference("AL-S-1"),
        DnaKind.STAIN,
        Header.of(Ground.of(Event.TAKEN, LocalDate.parse("2025-05-01"), Subject.UNKNOWN)),
        "",
        new ProfileBuilder()
            .add("TH01", List.of("6", "9.3"))
            .add("FGA", List.of("21", "*"))
            .add("D12S391", List.of("18", "19"))
            .build());
  }

  private static String dna(String to, int reqtype) {
    PrumHeader.Leg leg =
        new PrumHeader.Leg(
            AL, new Country(to), "AL-1", LocalDateTime.ofInstant(SENT, ZoneOffset.UTC));
    return PrumXml.write(
        new PrumMessage(
            new PrumHeader(PrumHeader.Direction.R, "", "test", "1", leg, leg),
            List.of(PrumProfiles.asking(stain(), reqtype, "", lost -> {}))));
  }

  private HttpResponse<String> post(String body, String... headers) throws Exception {
    return post(client, server, body, headers);
  }

  private static HttpResponse<String> post(
      HttpClient client, ContactServer server, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri().resolve("/requests"))
            .header("Content-Type", "text/xml; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Request request(Category category, Probe p) {
    return new Request(
        "AL-1",
        AL,
        category,
        p,
        Purpose.INVESTIGATION,
        "O17",
        new Officer("AL-1"),
        new Officer("AL-2"),
        "C-7",
        "PCC-SEE",
        SENT);
  }

  @Test
  void a_dna_search_reaches_the_contact_point_as_from_json_and_a_hit_comes_back() throws Exception {
    Hit hit =
        new DnaHit(
            new Reference("AT-P-1"),
            DnaKind.PERSON,
            new Comparison(1, 3, 3, List.of()),
            1e-9,
            true);
    answer.set(new PartitionAnswer.Searched(AT, "AT-1", List.of(hit), new TreeMap<>()));
    HttpResponse<String> response = post(dna("AT", PrumBlock.SEARCH), STATED);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/xml");
    assertThat(asked.get()).isEqualTo(request(DnaIndex.DNA, DnaProbe.of(stain())));
    PrumMessage message = readPrum(response.body());
    assertThat(message.header().direction()).isEqualTo(PrumHeader.Direction.A);
    assertThat(message.header().requested().at()).isEqualTo("2026-03-01T12:00:02");
    assertThat(message.blocks())
        .extracting(PrumBlock::ident, PrumBlock::quality, PrumBlock::message)
        .containsExactly(tuple("AL-S-1", 0, ""), tuple("AT-P-1", 1, "DISPUTED"));
    assertThat(response.headers().firstValue("Treffer-Rule-Set")).contains("AT-1");
    assertThat(response.headers().firstValue("Treffer-Checkpoint")).contains("a checkpoint");
    assertThat(response.headers().firstValue("Treffer-Not-Carried").orElseThrow())
        .contains("random match probabilities");
  }

  private static PrumMessage readPrum(String xml) {
    return PrumXml.read("answer", new ByteArrayInputStream(xml.getBytes(UTF_8)), note -> {});
  }

  @Test
  void a_vehicle_search_is_answered_with_its_status_and_reason() throws Exception {
    HttpResponse<String> none = post(vehicle("AT"), STATED);
    assertThat(none.statusCode()).as(none.body()).isEqualTo(200);
    VehicleProbe probe =
        VehicleProbe.ByVin.of(
            new Reference("1"), "WVWZZZ1KZAW000001", LocalDateTime.parse("2026-02-01T10:30"));
    assertThat(asked.get()).isEqualTo(request(Vehicles.CATEGORY, probe));
    assertThat(readVehicle(none.body()))
        .isEqualTo(new PartitionAnswer.Searched(AT, "", List.of(), Collections.emptySortedMap()));
    for (PartitionAnswer each :
        List.of(
            new PartitionAnswer.Refused(AT, Refusal.QUOTA_SPENT),
            new PartitionAnswer.Unavailable(AT, "the register cannot be searched now"),
            new PartitionAnswer.TimedOut(AT))) {
      answer.set(each);
      assertThat(readVehicle(post(vehicle("AT"), STATED).body())).isEqualTo(each);
    }
  }

  private static PartitionAnswer readVehicle(String xml) {
    VehicleAnswer answer =
        VehicleMessages.readAnswer(
            "answer", new ByteArrayInputStream(xml.getBytes(UTF_8)), note -> {});
    return answer.answer();
  }

  @Test
  void it_is_answered_in_json_where_that_is_preferred_and_in_nothing_else() throws Exception {
    List<String> headers = new ArrayList<>(List.of(STATED));
    headers.addAll(List.of("Accept", "application/json, application/xml;q=0.5"));
    HttpResponse<String> json = post(dna("AT", PrumBlock.SEARCH), headers.toArray(String[]::new));
    assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(json.body())
        .isEqualTo(
            "{\"partition\":\"AT\",\"status\":\"NO_HIT\",\"ruleSet\":\"AT-1\",\"hits\":[],"
                + "\"expectedChanceHits\":{},\"checkpoint\":\"a checkpoint\"}");
    asked.set(null);
    HttpResponse<String> page = post(vehicle("AT"), "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(406);
    assertThat(page.body())
        .isEqualTo(
            "{\"error\":\"application/xml is answered in application/xml or application/json"
                + " alone\"}");
    assertThat(asked.get()).isNull();
  }

  @Test
  void more_hits_than_a_document_holds_are_told_and_come_in_json() throws Exception {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < PrumMessage.MOST_BLOCKS; i++) {
      hits.add(
          new DnaHit(
              new Reference("AT-P-" + i),
              DnaKind.PERSON,
              new Comparison(1, 3, 3, List.of()),
              1,
              false));
    }
    answer.set(new PartitionAnswer.Searched(AT, "AT-1", hits, new TreeMap<>()));
    HttpResponse<String> response = post(dna("AT", PrumBlock.SEARCH), STATED);
    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":\"more profiles match than a message holds: send it again with Accept:"
                + " application/json\"}");
  }

  @Test
  void a_mistake_is_told_in_one_line_with_its_place() throws Exception {
    String dna = dna("AT", PrumBlock.SEARCH);
    assertMistake(post("<a>", STATED), "its root is PRUEMDNAx or VehicleRequest, not a");
    assertMistake(post("{}", STATED), "the body");
    assertMistake(post("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", STATED), "the body");
    assertMistake(post(dna), "header Treffer-Officer is missing");
    assertMistake(post(dna, "Treffer-Officer", "AL-1"), "header Treffer-Purpose is missing");
    assertMistake(
        post(dna, "Treffer-Officer", "AL-1", "Treffer-Purpose", "fun"),
        "header Treffer-Purpose: one of INVESTIGATION, PREVENTION, ");
    assertMistake(
        post(vehicle("AT"), "Treffer-Wait-Millis", "600001"),
        "header Treffer-Wait-Millis: 0 to 600000 is expected");
    assertMistake(
        post(vehicle("AT"), "Treffer-Officer", "AL-9"),
        "header Treffer-Officer says otherwise than element user");
    assertMistake(
        post(dna("HU", PrumBlock.SEARCH), STATED),
        "it is addressed to HU, and this is the contact point of AT");
    assertMistake(
        post(vehicle("HU"), STATED), "it is addressed to HU, and this is the contact point of AT");
    assertMistake(post(dna("AT", PrumBlock.COMPARISON), STATED), "a search is asked for");
    assertMistake(post(dna.replaceAll("<type>.*</type>", ""), STATED), "the body, line ");
    assertThat(asked.get()).as("what reached the contact point").isNull();
  }

  private static void assertMistake(HttpResponse<String> response, String begin) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.body()).startsWith("{\"error\":\"" + begin);
    assertThat(response.body().lines()).hasSize(1);
  }

  @Test
  void what_is_passed_over_is_noted() throws Exception {
    String odd =
        dna("AT", PrumBlock.SEARCH)
            .replace(
                "</ess_issol>",
                "<d6s1043><low_allele>1</low_allele><high_allele>2</high_allele></d6s1043>"
                    + "</ess_issol>");
    HttpResponse<String> response = post(odd, STATED);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Treffer-Notes").orElseThrow()).contains("d6s1043");
  }

  @Test
  void with_certificates_a_state_asks_in_xml_as_itself_alone(@TempDir Path folder)
      throws Exception {
    TestCertificates.make(folder, List.of(AT, AL));
    try (ContactServer secure = serve(Optional.of(Identity.of(folder, AT)))) {
      HttpResponse<String> pretended =
          post(new Clients(Optional.of(folder)).of(AT), secure, vehicle("AT"), STATED);
      assertThat(pretended.statusCode()).isEqualTo(403);
      assertThat(pretended.body())
          .isEqualTo("{\"error\":\"the certificate is AT's, the request AL's\"}");
      assertThat(asked.get()).isNull();
      assertThat(
              post(new Clients(Optional.of(folder)).of(AL), secure, vehicle("AT"), STATED)
                  .statusCode())
          .isEqualTo(200);
    }
  }
}
