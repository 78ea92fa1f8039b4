package org.treffer.format;

import java.io.StringWriter;
import java.util.List;
import java.util.SortedMap;
import org.treffer.record.Hit;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Request;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the answer to a request as a line of JSON, as testdata's README describes it. */
public final class AnswerJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String NONE = "none";

  private final List<HitJson> categories;

  /**
   * A writer.
   *
   * @param categories how the hits of each category are written
   */
  public AnswerJson(List<HitJson> categories) {
    this.categories = List.copyOf(categories);
  }

  /**
   * One line without its end.
   *
   * @param regime the name of the agreement's regime, empty where no agreement was the basis
   */
  public String line(Answer answer, String regime) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      write(answer, regime, json);
    }
    return line.toString();
  }

  private void write(Answer answer, String regime, JsonGenerator json) {
    Request request = answer.request();
    HitJson hits = of(request.category().name());
    json.writeStartObject();
    json.writeStringProperty("request", request.number());
    json.writeStringProperty("probe", request.probe().reference().text());
    json.writeStringProperty("category", request.category().name());
    json.writeStringProperty("from", request.from().code());
    json.writeStringProperty("agreement", orNone(request.agreement()));
    json.writeStringProperty("regime", orNone(regime));
    json.writeStringProperty("searchedAt", answer.searchedAt().toString());
    json.writeNumberProperty("answered", answer.answered());
    json.writeNumberProperty("asked", answer.asked());
    json.writeArrayPropertyStart("answers");
    for (PartitionAnswer each : answer.answers()) {
      write(each, answer.tries(each.partition()), hits, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private HitJson of(String category) {
    return categories.stream()
        .filter(c -> c.category().equals(category))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no writer of hits of " + category));
  }

  private static String orNone(String name) {
    return name.isEmpty() ? NONE : name;
  }

  private static void write(PartitionAnswer answer, int tries, HitJson hits, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("partition", answer.partition().code());
    json.writeStringProperty("status", answer.status());
    if (tries > 1) {
      json.writeNumberProperty("tries", tries);
    }
    switch (answer) {
      case PartitionAnswer.Searched searched -> write(searched, hits, json);
      case PartitionAnswer.Refused refused ->
          json.writeStringProperty("reason", refused.reason().text());
      case PartitionAnswer.Unavailable unavailable ->
          json.writeStringProperty("reason", unavailable.reason());
      case PartitionAnswer.TimedOut late -> json.writeStringProperty("reason", "deadline passed");
      case PartitionAnswer.Failed failed -> json.writeStringProperty("reason", failed.reason());
    }
    json.writeEndObject();
  }

  private static void write(PartitionAnswer.Searched answer, HitJson hits, JsonGenerator json) {
    json.writeStringProperty("ruleSet", answer.ruleSet());
    json.writeArrayPropertyStart("hits");
    for (Hit hit : answer.hits()) {
      hits.write(hit, json);
    }
    json.writeEndArray();
    SortedMap<Integer, Double> expected = answer.expectedChanceHits();
    if (!expected.isEmpty()) {
      json.writeObjectPropertyStart("expectedChanceHits");
      expected.forEach(
          (quality, number) -> json.writeNumberProperty(quality.toString(), number.doubleValue()));
      json.writeEndObject();
    }
  }
}
