package org.treffer.serve;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.treffer.contact.Reply;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.Hit;
import org.treffer.request.Officer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.request.Request;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Requests and replies as they travel between contact points: UTF-8 JSON, read into objects equal
 * to those that were written.
 *
 * <pre>
 * {"number":"AT-7","from":"AT","category":"dna","purpose":"INVESTIGATION","offence":"O10",
 *  "officer":"AT-1","requestedBy":"AT-1","caseNumber":"","agreement":"D615",
 *  "at":"2026-03-01T12:00:00Z","waitMillis":15000,"probe":{...},"checkpoint":"..."}
 *
 * {"partition":"DE","status":"HIT","ruleSet":"DE-1","hits":[{...}],
 *  "expectedChanceHits":{"1":3.1E-11},"checkpoint":"..."}
 * </pre>
 */
final class Wire {

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
  private static final JsonFactory JSON = new JsonFactory();

  /** The longest that a request may ask to be waited for. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final List<CategoryWire> categories;

  Wire(List<CategoryWire> categories) {
    this.categories = List.copyOf(categories);
  }

  /** The engine's own three categories. */
  static Wire standard() {
    return new Wire(List.of(new DnaWire(), new FingerWire(), new VehicleWire()));
  }

  /**
   * A request that was received.
   *
   * @param request the request
   * @param patience how long the requester waits for its answer
   * @param checkpoint of the requester's log, to be kept; or empty
   */
  record Received(Request request, Duration patience, String checkpoint) {}

  /**
   * Writes a request.
   *
   * @param checkpoint of the requester's log, or empty
   */
  byte[] write(Request request, Duration wait, String checkpoint) {
    return json(
        json -> {
          json.writeStringProperty("number", request.number());
          json.writeStringProperty("from", request.from().code());
          json.writeStringProperty("category", request.category().name());
          json.writeStringProperty("purpose", request.purpose().name());
          json.writeStringProperty("offence", request.offence());
          json.writeStringProperty("officer", request.officer().id());
          json.writeStringProperty("requestedBy", request.requestedBy().id());
          json.writeStringProperty("caseNumber", request.caseNumber());
          json.writeStringProperty("agreement", request.agreement());
          json.writeStringProperty("at", request.at().toString());
          json.writeNumberProperty("waitMillis", wait.toMillis());
          json.writeObjectPropertyStart("probe");
          of(request.category()).writeProbe(request.probe(), json);
          json.writeEndObject();
          if (!checkpoint.isEmpty()) {
            json.writeStringProperty("checkpoint", checkpoint);
          }
        });
  }

  /**
   * Reads a request.
   *
   * @throws IllegalArgumentException naming the field that does not fit
   */
  Received readRequest(byte[] bytes) {
    Body body = Body.of(bytes);
    CategoryWire category = body.parsed("category", this::named);
    int wait = body.whole("waitMillis");
    if (wait < 0 || wait > LONGEST_WAIT.toMillis()) {
      throw new IllegalArgumentException(
          "field waitMillis: 0 to " + LONGEST_WAIT.toMillis() + " is expected");
    }
    Country from = body.parsed("from", Country::new);
    Request request =
        new Request(
            body.parsed("number", text -> number(text, from)),
            from,
            category.category(),
            category.readProbe(body.object("probe")),
            body.constant("purpose", Purpose.class),
            body.textOrEmpty("offence"),
            body.parsed("officer", Officer::new),
            body.parsed("requestedBy", Officer::new),
            body.textOrEmpty("caseNumber"),
            body.textOrEmpty("agreement"),
            body.instant("at"));
    Received received =
        new Received(request, Duration.ofMillis(wait), body.textOrEmpty("checkpoint"));
    body.done();
    return received;
  }

  /** A number of the asking state's own; it names entries of logs and files of answers. */
  private static String number(String text, Country from) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "1 to 128 letters, digits, '.', '_' or '-' are expected, first a letter or digit");
    }
    int hyphen = text.indexOf('-');
    String code = hyphen < 0 ? "" : text.substring(0, hyphen);
    if (Country.isCode(code) && !code.equals(from.code())) {
      throw new IllegalArgumentException(
          "'" + text + "' begins with the code of " + code + ", and " + from + " asks");
    }
    return text;
  }

  /** Writes the reply to a request of a category. */
  byte[] write(Reply reply, Category category) {
    return json(
        json -> {
          PartitionAnswer answer = reply.answer();
          json.writeStringProperty("partition", answer.partition().code());
          json.writeStringProperty("status", answer.status());
          switch (answer) {
            case PartitionAnswer.Searched searched -> write(searched, of(category), json);
            case PartitionAnswer.Refused refused ->
                json.writeStringProperty("reason", refused.reason().name());
            case PartitionAnswer.Unavailable unavailable ->
                json.writeStringProperty("reason", unavailable.reason());
            case PartitionAnswer.Failed failed ->
                json.writeStringProperty("reason", failed.reason());
            case PartitionAnswer.TimedOut late -> json.writeStringProperty("reason", "");
          }
          json.writeStringProperty("checkpoint", reply.checkpoint());
        });
  }

  private static void write(
      PartitionAnswer.Searched searched, CategoryWire category, JsonGenerator json) {
    json.writeStringProperty("ruleSet", searched.ruleSet());
    json.writeArrayPropertyStart("hits");
    for (Hit hit : searched.hits()) {
      json.writeStartObject();
      category.writeHit(hit, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("expectedChanceHits");
    searched
        .expectedChanceHits()
        .forEach((quality, hits) -> json.writeNumberProperty(quality.toString(), (double) hits));
    json.writeEndObject();
  }

  /**
   * Reads the reply to a request of a category.
   *
   * @throws IllegalArgumentException naming the field that does not fit
   */
  Reply readReply(byte[] bytes, Category category) {
    return readReply(Body.of(bytes), category);
  }

  /** The same of an object that was read before. */
  Reply readReply(Body body, Category category) {
    Country partition = body.parsed("partition", Country::new);
    PartitionAnswer answer =
        switch (body.text("status")) {
          case "HIT", "NO_HIT" -> searched(partition, body, of(category));
          case "REFUSED" ->
              new PartitionAnswer.Refused(partition, body.constant("reason", Refusal.class));
          case "UNAVAILABLE" -> new PartitionAnswer.Unavailable(partition, body.text("reason"));
          case "TIMEOUT" -> new PartitionAnswer.TimedOut(partition);
          case "ERROR" -> new PartitionAnswer.Failed(partition, body.text("reason"));
          default -> throw new IllegalArgumentException("field status: an answer's is expected");
        };
    if (!answer.status().equals(body.text("status"))) {
      throw new IllegalArgumentException("field status: the hits say " + answer.status());
    }
    return new Reply(answer, body.text("checkpoint"));
  }

  private static PartitionAnswer searched(Country partition, Body body, CategoryWire category) {
    List<Hit> hits = new ArrayList<>();
    body.objects("hits").forEach(each -> hits.add(category.readHit(each)));
    SortedMap<Integer, Double> expected = new TreeMap<>();
    for (Map.Entry<String, Double> each : body.numbers("expectedChanceHits").entrySet()) {
      expected.put(Integer.valueOf(each.getKey()), each.getValue());
    }
    return new PartitionAnswer.Searched(partition, body.text("ruleSet"), hits, expected);
  }

  /** Writes the fields of an object. */
  interface Fields {
    void write(JsonGenerator json);
  }

  /** An object as bytes. */
  static byte[] json(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private CategoryWire of(Category category) {
    return named(category.name());
  }

  private CategoryWire named(String category) {
    return categories.stream()
        .filter(c -> c.category().name().equals(category))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'" + category + "' is no category known here"));
  }
}
