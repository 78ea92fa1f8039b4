package org.treffer.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case to walk through.
 *
 * @param title what it is about
 * @param now the time it plays at
 * @param seed of the records that nobody is looking for
 * @param partitions the states in it
 * @param dna how many such records all of them have together
 * @param rules whose rules they answer under: {@code open} or {@code shipped}
 * @param records by state, the records that matter, as lines of JSON
 * @param steps the requests, in order
 */
record Scenario(
    String title,
    Instant now,
    long seed,
    SortedSet<Country> partitions,
    long dna,
    String rules,
    Map<Country, List<String>> records,
    List<Step> steps) {

  /**
   * One request, and what there is to learn from its answer.
   *
   * @param title what happens
   * @param text lines to read before
   * @param from who asks
   * @param to who is asked
   * @param purpose why
   * @param offence the offence's code, or empty
   * @param officer who searches
   * @param requestedBy who asked for it
   * @param caseNumber the case
   * @param agreement the basis, if it has to be named
   * @param probe the profile as a line of JSON
   * @param learn lines to read after
   */
  record Step(
      String title,
      List<String> text,
      Country from,
      SortedSet<Country> to,
      Purpose purpose,
      String offence,
      Officer officer,
      Officer requestedBy,
      String caseNumber,
      String agreement,
      String probe,
      List<String> learn) {}

  /**
   * Reads a scenario.
   *
   * @throws BadInput if it is none
   */
  static Scenario read(byte[] bytes, String name) {
    try {
      return of(JsonMapper.shared().readTree(bytes));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new BadInput("scenario " + name + ": " + e.getMessage(), e);
    }
  }

  private static Scenario of(JsonNode json) {
    Map<Country, List<String>> records = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> state : required(json, "records").properties()) {
      List<String> lines = new ArrayList<>();
      state.getValue().forEach(record -> lines.add(record.toString()));
      records.put(Country.of(state.getKey()), lines);
    }
    List<Step> steps = new ArrayList<>();
    required(json, "steps").forEach(step -> steps.add(step(step)));
    return new Scenario(
        required(json, "title").asString(),
        Instant.parse(required(json, "now").asString()),
        required(json, "seed").asLong(),
        countries(required(json, "partitions")),
        required(json, "dna").asLong(),
        required(json, "rules").asString(),
        records,
        steps);
  }

  private static Step step(JsonNode json) {
    String officer = required(json, "officer").asString();
    return new Step(
        required(json, "title").asString(),
        texts(required(json, "text")),
        Country.of(required(json, "from").asString()),
        countries(required(json, "to")),
        Purpose.valueOf(required(json, "purpose").asString().toUpperCase(java.util.Locale.ROOT)),
        optional(json, "offence").orElse(""),
        new Officer(officer),
        new Officer(optional(json, "requestedBy").orElse(officer)),
        optional(json, "case").orElse(""),
        optional(json, "agreement").orElse(""),
        required(json, "probe").toString(),
        texts(required(json, "learn")));
  }

  private static JsonNode required(JsonNode json, String name) {
    return json.optional(name)
        .orElseThrow(() -> new IllegalArgumentException("field " + name + " is missing"));
  }

  private static Optional<String> optional(JsonNode json, String name) {
    return json.optional(name).map(JsonNode::asString);
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    json.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static SortedSet<Country> countries(JsonNode json) {
    SortedSet<Country> countries = new TreeSet<>();
    json.forEach(code -> countries.add(Country.of(code.asString())));
    return countries;
  }
}
