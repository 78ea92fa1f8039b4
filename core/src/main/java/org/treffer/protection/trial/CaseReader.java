package org.treffer.protection.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.treffer.protection.json.Fields;
import org.treffer.protection.rule.Act;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Mode;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.BadInput;
import org.treffer.record.BirthMonth;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Origin;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;

/**
 * Reads cases from JSON, with errors that name line and field. The form is that of {@code
 * cases.schema.json} beside this package.
 */
public final class CaseReader {

  private final Vocabulary vocabulary;
  private final Set<String> ids = new HashSet<>();

  private CaseReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Reads a file of cases.
   *
   * @throws BadInput if it cannot be read or is no file of cases
   */
  public static List<TrialCase> read(Path file, Vocabulary vocabulary) {
    return read(bytes(file), file.getFileName().toString(), vocabulary);
  }

  /**
   * Reads cases.
   *
   * @param file the name, for errors
   */
  public static List<TrialCase> read(byte[] bytes, String file, Vocabulary vocabulary) {
    Fields fields = Fields.of(bytes, file);
    fields.whole("format", 1, 1);
    fields.text("rules");
    fields.text("note", "");
    CaseReader reader = new CaseReader(vocabulary);
    List<TrialCase> cases = new ArrayList<>();
    for (Fields one : fields.objects("cases")) {
      cases.add(reader.one(one));
      if (!reader.ids.add(cases.getLast().id())) {
        throw one.bad("id", "'" + cases.getLast().id() + "' stands for another case already");
      }
    }
    fields.done();
    return cases;
  }

  /** Reads one request in the form that cases use. */
  public static Inquiry request(byte[] bytes, String file, Vocabulary vocabulary) {
    return new CaseReader(vocabulary).request(Fields.of(bytes, file));
  }

  /**
   * Reads a file of cases for a set.
   *
   * @throws BadInput if they are another set's, or charge a quota that the set has not
   */
  public static List<TrialCase> read(Path file, RuleSet set) {
    List<TrialCase> cases = read(file, set.vocabulary());
    Fields fields = Fields.of(bytes(file), file.getFileName().toString());
    if (!fields.text("rules").equals(set.name())) {
      throw fields.bad(
          "rules", "is '" + fields.text("rules") + "', but the set to test is " + set.name());
    }
    List<String> quotas = set.section(Rule.Quota.class).stream().map(q -> q.source().id()).toList();
    for (Fields one : fields.objects("cases")) {
      Set<String> spent = one.has("spent") ? one.object("spent").names() : Set.of();
      for (String quota : spent) {
        if (!quotas.contains(quota)) {
          throw one.bad("spent", "names '" + quota + "', which is no quota of " + set.name());
        }
      }
    }
    return cases;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private TrialCase one(Fields fields) {
    Inquiry request = request(fields.object("request"));
    List<TrialCase.TrialRecord> records = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields one : fields.objects("records")) {
      records.add(record(one, request.category()));
      if (!names.add(records.getLast().name())) {
        throw one.bad(
            "name", "'" + records.getLast().name() + "' stands for another record already");
      }
    }
    TrialCase read =
        new TrialCase(
            fields.text("id"),
            fields.text("title"),
            instant(fields),
            request,
            records,
            spent(fields),
            expectation(
                fields.object("expect"),
                records.stream().map(TrialCase.TrialRecord::name).toList(),
                request.category()));
    fields.text("note", "");
    fields.done();
    return read;
  }

  private static Instant instant(Fields fields) {
    try {
      return Instant.parse(fields.text("at"));
    } catch (DateTimeException e) {
      throw fields.bad("at", "must be an instant written 2026-03-01T12:00:00Z");
    }
  }

  private static Map<String, Integer> spent(Fields fields) {
    Map<String, Integer> spent = new TreeMap<>();
    if (fields.has("spent")) {
      Fields quotas = fields.object("spent");
      quotas.names().forEach(rule -> spent.put(rule, quotas.whole(rule, 0, 1_000_000)));
    }
    return spent;
  }

  private Inquiry request(Fields fields) {
    String from = fields.text("from");
    if (!Country.isCode(from)) {
      throw fields.bad("from", "must be a country's code, not '" + from + "'");
    }
    String category = fields.word("category", List.copyOf(vocabulary.categories().keySet()));
    String officer = fields.text("officer");
    Inquiry request =
        new Inquiry(
            Country.of(from),
            fields.text("agreement"),
            category,
            fields.word("probe", vocabulary.of(category).probes()),
            choice(Mode.class, fields, "mode", "search"),
            choice(Purpose.class, fields, "purpose", ""),
            fields.text("offence", ""),
            choice(Act.class, fields, "act", "completed"),
            fields.has("actOn") ? fields.day("actOn") : Inquiry.UNDATED,
            officer,
            fields.text("requestedBy", officer),
            fields.text("case", ""));
    fields.done();
    return request;
  }

  private TrialCase.TrialRecord record(Fields fields, String category) {
    List<Ground> grounds = new ArrayList<>();
    fields.objects("grounds").forEach(g -> grounds.add(ground(g)));
    if (grounds.isEmpty()) {
      throw fields.bad("grounds", "must hold at least one ground");
    }
    TrialCase.TrialRecord record =
        new TrialCase.TrialRecord(
            fields.text("name"),
            fields.word("kind", vocabulary.of(category).records()),
            new Header(choice(Status.class, fields, "status", "active"), born(fields), grounds));
    fields.done();
    return record;
  }

  private static BirthMonth born(Fields fields) {
    try {
      return fields.has("born") ? BirthMonth.parse(fields.text("born")) : BirthMonth.UNKNOWN;
    } catch (IllegalArgumentException e) {
      throw fields.bad("born", e.getMessage());
    }
  }

  private static Ground ground(Fields fields) {
    LocalDate date = fields.day("date");
    if (date.isBefore(Ground.FIRST_DAY) || date.isAfter(Ground.LAST_DAY)) {
      throw fields.bad(
          "date", "must lie from " + Ground.FIRST_DAY + " to " + Ground.LAST_DAY + ", not " + date);
    }
    Ground ground =
        new Ground(
            choice(Event.class, fields, "event", ""),
            date,
            choice(Subject.class, fields, "role", ""),
            fields.text("offence", ""),
            choice(Origin.class, fields, "origin", "domestic"),
            fields.whole("case", 0, Ground.LAST_CASE, 0));
    fields.done();
    return ground;
  }

  private TrialCase.Expectation expectation(Fields fields, List<String> names, String category) {
    TrialCase.Expectation expectation;
    if (fields.word("decision", List.of("admitted", "refused")).equals("refused")) {
      List<String> reasons = Stream.of(Refusal.values()).map(Refusal::text).toList();
      expectation = new TrialCase.Refused(fields.word("reason", reasons));
    } else {
      List<String> searched =
          fields.has("searched") ? List.copyOf(fields.words("searched", names)) : List.of();
      expectation = new TrialCase.Admitted(searched, parts(fields, category));
    }
    fields.done();
    return expectation;
  }

  private List<TrialCase.Parts> parts(Fields fields, String category) {
    if (!fields.has("released")) {
      return List.of();
    }
    Fields released = fields.object("released");
    TrialCase.Parts parts =
        new TrialCase.Parts(
            released.has("qualities") ? List.copyOf(released.wholes("qualities", 1, 4)) : List.of(),
            released.whole("candidates", 0, 1000, 0),
            released.has("fields")
                ? List.copyOf(released.words("fields", vocabulary.of(category).fields()))
                : List.of());
    released.done();
    return List.of(parts);
  }

  private static <E extends Enum<E>> E choice(
      Class<E> type, Fields fields, String name, String fallback) {
    List<String> words =
        Stream.of(type.getEnumConstants()).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    String word =
        fallback.isEmpty() ? fields.word(name, words) : fields.word(name, words, fallback);
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
