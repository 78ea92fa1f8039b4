package org.treffer.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case to walk through.
 *
 * @param title what it is about
 * @param source what of it was public and what is made up; empty where all is
 * @param now the time it plays at
 * @param seed of the records that nobody is looking for
 * @param partitions the states in it
 * @param dna how many such profiles all of them have together
 * @param rules whose rules they answer under: {@code open} or {@code shipped}
 * @param records by state, the profiles that matter, as lines of JSON
 * @param vehicles by state, the registrations that matter, likewise
 * @param steps the requests, in order
 */
record Scenario(
    String title,
    List<String> source,
    Instant now,
    long seed,
    SortedSet<Country> partitions,
    long dna,
    String rules,
    Map<Country, List<String>> records,
    Map<Country, List<String>> vehicles,
    List<Step> steps) {

  /**
   * One request, and what there is to learn from its answer.
   *
   * @param title what happens
   * @param text lines to read before
   * @param newAgreements agreements that bind from this step on, as JSON
   * @param from who asks
   * @param to who is asked
   * @param purpose why
   * @param offence the offence's code, or empty
   * @param officer who searches
   * @param requestedBy who asked for it
   * @param caseNumber the case
   * @param agreement the basis, if it has to be named
   * @param question what is asked
   * @param expect by state, the status that its answer has
   * @param secondStep what follows on the answer
   * @param learn lines to read after
   */
  record Step(
      String title,
      List<String> text,
      List<String> newAgreements,
      Country from,
      SortedSet<Country> to,
      Purpose purpose,
      String offence,
      Officer officer,
      Officer requestedBy,
      String caseNumber,
      String agreement,
      Question question,
      SortedMap<Country, String> expect,
      List<SecondStep> secondStep,
      List<String> learn) {}

  /** What a request asks. */
  sealed interface Question {

    /** About a profile, a line of JSON. */
    record Dna(String probe) implements Question {}

    /** About a plate of a country. */
    record Plate(String plate, Country country) implements Question {}

    /** About a chassis number. */
    record ChassisNumber(String vin) implements Question {}
  }

  /**
   * What follows on a match: confirmed, requested and supplied.
   *
   * @param reference the record
   * @param expert who confirms it and requests the data
   * @param supplier who supplies them
   */
  record SecondStep(Reference reference, Officer expert, Officer supplier) {}

  /**
   * Reads a scenario.
   *
   * @throws BadInput if it is none, naming the step and the field
   */
  static Scenario read(byte[] bytes, String name) {
    try {
      return of(JsonMapper.shared().readTree(bytes));
    } catch (JacksonException e) {
      throw new BadInput(
          "scenario "
              + name
              + ", line "
              + e.getLocation().getLineNr()
              + ": "
              + e.getOriginalMessage(),
          e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BadInput("scenario " + name + ": " + e.getMessage(), e);
    }
  }

  private static Scenario of(JsonNode json) {
    List<Step> steps = new ArrayList<>();
    for (JsonNode step : required(json, "steps")) {
      try {
        steps.add(step(step));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("step " + (steps.size() + 1) + ": " + e.getMessage(), e);
      }
    }
    return new Scenario(
        required(json, "title").asString(),
        json.optional("source").map(Scenario::texts).orElse(List.of()),
        Instant.parse(required(json, "now").asString()),
        required(json, "seed").asLong(),
        countries(required(json, "partitions")),
        required(json, "dna").asLong(),
        required(json, "rules").asString(),
        byState(json, "records"),
        byState(json, "vehicles"),
        steps);
  }

  private static Map<Country, List<String>> byState(JsonNode json, String name) {
    Map<Country, List<String>> records = new LinkedHashMap<>();
    json.optional(name)
        .ifPresent(
            states ->
                states
                    .properties()
                    .forEach(
                        state -> {
                          List<String> lines = new ArrayList<>();
                          state.getValue().forEach(record -> lines.add(record.toString()));
                          records.put(Country.of(state.getKey()), lines);
                        }));
    return records;
  }

  private static Step step(JsonNode json) {
    String officer = required(json, "officer").asString();
    List<String> agreements = new ArrayList<>();
    json.optional("newAgreements")
        .ifPresent(all -> all.forEach(each -> agreements.add(each.toString())));
    SortedMap<Country, String> expect = new TreeMap<>();
    json.optional("expect")
        .ifPresent(
            all ->
                all.properties()
                    .forEach(e -> expect.put(Country.of(e.getKey()), e.getValue().asString())));
    List<SecondStep> second = new ArrayList<>();
    json.optional("secondStep").ifPresent(all -> all.forEach(e -> second.add(secondStep(e))));
    return new Step(
        required(json, "title").asString(),
        texts(required(json, "text")),
        agreements,
        Country.of(required(json, "from").asString()),
        countries(required(json, "to")),
        purpose(required(json, "purpose").asString()),
        optional(json, "offence").orElse(""),
        new Officer(officer),
        new Officer(optional(json, "requestedBy").orElse(officer)),
        optional(json, "case").orElse(""),
        optional(json, "agreement").orElse(""),
        question(json),
        expect,
        second,
        texts(required(json, "learn")));
  }

  private static Purpose purpose(String text) {
    for (Purpose purpose : Purpose.values()) {
      if (purpose.text().equals(text)) {
        return purpose;
      }
    }
    throw new IllegalArgumentException("purpose: there is no '" + text + "'");
  }

  private static Question question(JsonNode json) {
    Optional<String> probe = json.optional("probe").map(JsonNode::toString);
    Optional<String> plate = optional(json, "plate");
    if (probe.isPresent()) {
      return new Question.Dna(probe.get());
    }
    return plate.isPresent()
        ? new Question.Plate(
            plate.get().toUpperCase(Locale.ROOT), Country.of(required(json, "country").asString()))
        : new Question.ChassisNumber(required(json, "vin").asString());
  }

  private static SecondStep secondStep(JsonNode json) {
    return new SecondStep(
        new Reference(required(json, "reference").asString()),
        new Officer(required(json, "expert").asString()),
        new Officer(required(json, "supplier").asString()));
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
