package org.treffer.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.treffer.finger.FingerKind;
import org.treffer.page.Question;
import org.treffer.page.TimeAsked;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.JsonFault;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.request.Purpose;
import tools.jackson.core.JacksonException;

/**
 * Reads a scenario's file, as {@code scenario.schema.json} beside the shipped ones describes it.
 * Nothing in it is passed over: a field that is none is refused.
 */
final class ScenarioFile {

  private static final Set<String> STATUSES =
      Set.of("HIT", "NO_HIT", "REFUSED", "UNAVAILABLE", "TIMEOUT", "ERROR");

  private static final List<String> QUESTIONS = List.of("probe", "print", "plate", "vin");

  private ScenarioFile() {}

  static Scenario read(byte[] bytes, String name) {
    try {
      return scenario(JsonPlace.read(bytes));
    } catch (JsonPlace.Wrong e) {
      throw new BadInput(
          "scenario " + name + ", line " + e.line(bytes) + ": " + e.place() + e.getMessage(), e);
    } catch (JacksonException e) {
      String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new BadInput(
          "scenario " + name + line + ": " + JsonFault.inWords(e.getOriginalMessage()), e);
    }
  }

  private static Scenario scenario(JsonPlace file) {
    file.only(
        "title",
        "source",
        "now",
        "seed",
        "partitions",
        "dna",
        "fingers",
        "rules",
        "records",
        "vehicles",
        "prints",
        "steps");
    SortedSet<Country> partitions = countries(file.required("partitions"));
    String rules = file.required("rules").text();
    if (!rules.equals("open") && !rules.equals("shipped")) {
      throw file.required("rules").wrong("open or shipped is expected");
    }
    List<Scenario.Step> steps =
        file.required("steps").elements().stream().map(ScenarioFile::step).toList();
    return new Scenario(
        file.required("title").text(),
        file.optional("source").map(JsonPlace::texts).orElse(List.of()),
        file.required("now").parsed(Instant::parse),
        file.required("seed").whole(),
        partitions,
        file.required("dna").whole(),
        file.optional("fingers").map(JsonPlace::whole).orElse(0L),
        rules,
        byState(file, "records", partitions, JsonPlace::json),
        byState(file, "vehicles", partitions, JsonPlace::json),
        byState(file, "prints", partitions, ScenarioFile::prints),
        steps);
  }

  private static Map<Country, List<String>> byState(
      JsonPlace file, String name, Set<Country> partitions, Function<JsonPlace, String> reading) {
    Map<Country, List<String>> records = new TreeMap<>();
    file.optional(name)
        .ifPresent(
            states ->
                states
                    .fields()
                    .forEach(
                        (code, place) -> {
                          Country state = country(code, place);
                          if (!partitions.contains(state)) {
                            throw place.wrong(state + " is none of the partitions");
                          }
                          records.put(state, place.elements().stream().map(reading).toList());
                        }));
    return records;
  }

  private static Scenario.Step step(JsonPlace step) {
    step.only(
        "title",
        "text",
        "newAgreements",
        "from",
        "to",
        "purpose",
        "offence",
        "officer",
        "requestedBy",
        "case",
        "agreement",
        "probe",
        "print",
        "plate",
        "country",
        "vin",
        "at",
        "expect",
        "secondStep",
        "learn");
    Country from = step.required("from").parsed(Country::of);
    Officer officer = step.required("officer").parsed(id -> officer(id, from));
    SortedSet<Country> to = countries(step.required("to"));
    return new Scenario.Step(
        step.required("title").text(),
        step.required("text").texts(),
        objects(step, "newAgreements").stream().map(JsonPlace::json).toList(),
        from,
        to,
        step.required("purpose").parsed(ScenarioFile::purpose),
        textOrEmpty(step, "offence"),
        officer,
        step.optional("requestedBy").map(by -> by.parsed(id -> officer(id, from))).orElse(officer),
        textOrEmpty(step, "case"),
        textOrEmpty(step, "agreement"),
        question(step),
        expectations(step, to),
        objects(step, "secondStep").stream().map(each -> secondStep(each, from)).toList(),
        step.required("learn").texts());
  }

  private static List<JsonPlace> objects(JsonPlace step, String name) {
    return step.optional(name).map(JsonPlace::elements).orElse(List.of());
  }

  private static String textOrEmpty(JsonPlace step, String name) {
    return step.optional(name).map(JsonPlace::text).orElse("");
  }

  private static SortedMap<Country, String> expectations(JsonPlace step, Set<Country> to) {
    SortedMap<Country, String> expected = new TreeMap<>();
    step.optional("expect")
        .ifPresent(
            all ->
                all.fields()
                    .forEach(
                        (code, place) -> {
                          Country state = country(code, place);
                          if (!to.contains(state)) {
                            throw place.wrong(state + " is not asked in this step");
                          }
                          if (!STATUSES.contains(place.text())) {
                            throw place.wrong(
                                "one of "
                                    + String.join(", ", new TreeSet<>(STATUSES))
                                    + " is expected");
                          }
                          expected.put(state, place.text());
                        }));
    return expected;
  }

  private static Country country(String code, JsonPlace place) {
    try {
      return Country.of(code);
    } catch (IllegalArgumentException e) {
      throw place.wrong(e.getMessage());
    }
  }

  private static Purpose purpose(String text) {
    List<String> known = new ArrayList<>();
    for (Purpose purpose : Purpose.values()) {
      if (purpose.text().equals(text)) {
        return purpose;
      }
      known.add(purpose.text());
    }
    throw new IllegalArgumentException(
        "one of " + String.join(", ", known) + " is expected, not '" + text + "'");
  }

  private static Question question(JsonPlace step) {
    long questions = QUESTIONS.stream().filter(step::has).count();
    if (questions != 1) {
      throw step.wrong(
          "one of " + String.join(", ", QUESTIONS) + " is expected, not " + questions + " of them");
    }
    if (step.has("at") && !step.has("plate") && !step.has("vin")) {
      throw step.required("at").wrong("only a plate or a chassis number is asked as of a time");
    }
    if (step.has("probe")) {
      return new Question.Dna(step.required("probe").json());
    }
    if (step.has("print")) {
      JsonPlace print = step.required("print");
      print.only("reference", "kind", "among", "drawn", "prints");
      FingerKind among = print.required("among").parsed(FingerKind::named);
      return new Question.Prints(prints(print), among);
    }
    if (step.has("vin")) {
      return new Question.ChassisNumber(step.required("vin").text(), at(step));
    }
    return new Question.Plate(
        step.required("plate").text().toUpperCase(Locale.ROOT),
        step.required("country").parsed(Country::of),
        at(step));
  }

  private static TimeAsked at(JsonPlace step) {
    return step.optional("at").map(at -> at.parsed(TimeAsked::new)).orElse(TimeAsked.NOW);
  }

  /** A record of prints; what it says of prints to be drawn is checked here, with its line. */
  private static String prints(JsonPlace record) {
    FingerKind kind = record.required("kind").parsed(FingerKind::named);
    if (record.has("drawn") == record.has("prints")) {
      throw record.wrong("either drawn or prints is expected");
    }
    if (record.has("drawn")) {
      JsonPlace drawn = record.required("drawn");
      drawn.only("person", "finger");
      drawn.required("person").whole();
      if (kind.palm()) {
        throw drawn.wrong("no palms are drawn, only tenprint and latent");
      }
      if ((kind == FingerKind.LATENT) != drawn.has("finger")) {
        throw drawn.wrong("a latent is of one finger, 1 to 10; a tenprint of all, without finger");
      }
      drawn.optional("finger").ifPresent(finger -> finger.number(1, DrawnPrints.FINGERS));
    }
    return record.json();
  }

  private static Officer officer(String id, Country state) {
    Officer officer = new Officer(id);
    officer.requireOf(state);
    return officer;
  }

  private static Scenario.SecondStep secondStep(JsonPlace second, Country from) {
    second.only("reference", "expert", "supplier", "rejected");
    Reference reference = second.required("reference").parsed(Reference::new);
    Officer expert = second.required("expert").parsed(id -> officer(id, from));
    if (second.has("supplier") == second.has("rejected")) {
      throw second.wrong("either supplier is named, or rejected with the reason");
    }
    return second.has("rejected")
        ? new Scenario.SecondStep.Rejected(reference, expert, second.required("rejected").text())
        : new Scenario.SecondStep.Supplied(
            reference, expert, second.required("supplier").parsed(Officer::new));
  }

  private static SortedSet<Country> countries(JsonPlace list) {
    SortedSet<Country> countries = new TreeSet<>();
    list.elements().forEach(code -> countries.add(code.parsed(Country::of)));
    return countries;
  }
}
