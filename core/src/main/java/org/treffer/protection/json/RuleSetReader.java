package org.treffer.protection.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Feature;
import org.treffer.protection.rule.Mark;
import org.treffer.protection.rule.Penalties;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Source;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.request.Refusal;

/** Reads a rule set from its JSON file. */
public final class RuleSetReader {

  private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

  private final Vocabulary vocabulary;
  private final Set<String> ids = new HashSet<>();

  /** The rules with overrides, which may name rules that come later in the file. */
  private final List<Fields> overriding = new ArrayList<>();

  private RuleSetReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Reads a file in the words of the engine's own categories.
   *
   * @throws BadInput if the file cannot be read or is no rule set; the message names line and field
   */
  public static RuleSet read(Path file) {
    return read(file, Vocabulary.STANDARD);
  }

  /**
   * Reads a file.
   *
   * @param vocabulary the words of the categories
   * @throws BadInput if the file cannot be read or is no rule set; the message names line and field
   */
  public static RuleSet read(Path file, Vocabulary vocabulary) {
    try {
      return read(Files.readAllBytes(file), file.getFileName().toString(), vocabulary);
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a rule set.
   *
   * @param file its name, for errors
   * @param vocabulary the words of the categories
   */
  public static RuleSet read(byte[] bytes, String file, Vocabulary vocabulary) {
    return new RuleSetReader(vocabulary).set(Fields.of(bytes, file), sha256(bytes));
  }

  private RuleSet set(Fields fields, String hash) {
    fields.whole("format", 1, 1);
    String name = fields.matching("name", "[A-Za-z0-9-]{1,32}", "up to 32 letters, digits and -");
    String state = fields.text("state");
    if (!state.equals("*") && !Country.isCode(state)) {
      throw fields.bad("state", "must be a country's code or *, not '" + state + "'");
    }
    WhenReader when = new WhenReader(vocabulary, groups(fields));
    List<Rule> rules = new ArrayList<>();
    fields.objects("admission").forEach(f -> rules.add(admission(f, when)));
    fields.objects("records").forEach(f -> rules.add(record(f, when)));
    fields.objects("release").forEach(f -> rules.add(release(f, when)));
    fields.objects("quotas").forEach(f -> rules.add(quota(f, when)));
    overriding.forEach(this::checkOverrides);
    RuleSet set =
        new RuleSet(
            name,
            fields.text("title"),
            fields.text("version"),
            state,
            zone(fields),
            hash,
            vocabulary,
            standardPenalties().with(OffenceReader.entries(fields.objects("penalties"))),
            rules);
    fields.text("note", "");
    fields.done();
    return set;
  }

  private static ZoneId zone(Fields fields) {
    try {
      return ZoneId.of(fields.text("zone"));
    } catch (DateTimeException e) {
      throw fields.bad("zone", "must be a time zone such as Europe/Vienna");
    }
  }

  private static Map<String, Set<String>> groups(Fields fields) {
    Map<String, Set<String>> groups = new TreeMap<>();
    if (fields.has("officers")) {
      Fields officers = fields.object("officers");
      for (String group : officers.names()) {
        groups.put(group, officers.texts(group));
      }
      officers.done();
    }
    return groups;
  }

  private Source source(Fields rule) {
    String id = rule.matching("id", ID, "lower-case letters, digits and -");
    if (!ids.add(id)) {
      throw rule.bad("id", "'" + id + "' stands for another rule already");
    }
    return new Source(
        id, rule.text("text"), rule.text("basis"), OffenceReader.choice(Mark.class, rule, "mark"));
  }

  private static Rule.Effect effect(Fields rule, String permit, String deny) {
    return rule.word("effect", List.of(permit, deny)).equals(permit)
        ? Rule.Effect.PERMIT
        : Rule.Effect.DENY;
  }

  private Set<String> overrides(Fields rule, Rule.Effect effect) {
    if (effect == Rule.Effect.PERMIT || !rule.has("overrides")) {
      return Set.of();
    }
    overriding.add(rule);
    return rule.texts("overrides");
  }

  private void checkOverrides(Fields rule) {
    for (String id : rule.texts("overrides")) {
      if (!id.equals("*") && !ids.contains(id)) {
        throw rule.bad("overrides", "holds '" + id + "', which is no rule of this set");
      }
    }
  }

  private Rule admission(Fields rule, WhenReader when) {
    Rule.Effect effect = effect(rule, "permit", "refuse");
    Refusal refusal = Refusal.CATEGORY_NOT_OFFERED;
    if (effect == Rule.Effect.DENY) {
      List<String> reasons = new ArrayList<>();
      for (Refusal reason : Refusal.values()) {
        reasons.add(reason.text());
      }
      refusal = Refusal.values()[reasons.indexOf(rule.word("refusal", reasons))];
    }
    Rule read =
        new Rule.Admission(source(rule), effect, when.read(rule), refusal, overrides(rule, effect));
    rule.done();
    return read;
  }

  private Rule record(Fields rule, WhenReader when) {
    Rule.Effect effect = effect(rule, "search", "withhold");
    boolean permit = effect == Rule.Effect.PERMIT;
    Rule.Reach reach =
        permit
                || rule.word("reach", OffenceReader.words(Rule.Reach.class), "ground")
                    .equals("ground")
            ? Rule.Reach.GROUND
            : Rule.Reach.RECORD;
    Rule.OfRecord read =
        new Rule.OfRecord(
            source(rule),
            effect,
            when.read(rule),
            RecordPartReader.tests(rule, vocabulary, effect),
            permit ? RecordPartReader.endings(rule) : List.of(),
            reach,
            overrides(rule, effect));
    rule.done();
    return read;
  }

  private Rule release(Fields rule, WhenReader when) {
    Rule.Effect effect = effect(rule, "release", "withhold");
    List<Condition> conditions = when.read(rule);
    Vocabulary.Terms terms = terms(conditions);
    boolean permit = effect == Rule.Effect.PERMIT;
    Set<Integer> qualities = rule.has("qualities") ? rule.wholes("qualities", 1, 4) : Set.of();
    Set<String> fields = rule.has("fields") ? rule.words("fields", terms.fields()) : Set.of();
    if (!permit && qualities.isEmpty() && fields.isEmpty()) {
      throw rule.bad("qualities", "or fields must say what is withheld");
    }
    Rule read =
        new Rule.Release(
            source(rule),
            effect,
            conditions,
            qualities,
            permit ? rule.whole("candidates", 1, 1000, 0) : 0,
            fields,
            overrides(rule, effect));
    rule.done();
    return read;
  }

  /** The terms of the categories that some conditions name, or of all. */
  private Vocabulary.Terms terms(List<Condition> conditions) {
    Set<String> names = vocabulary.categories().keySet();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.OneOf set && set.feature() == Feature.CATEGORY) {
        names = set.words();
      }
    }
    List<String> fields = new ArrayList<>();
    names.forEach(n -> fields.addAll(vocabulary.of(n).fields()));
    return new Vocabulary.Terms(List.of(), List.of(), Set.of(), fields);
  }

  private Rule quota(Fields rule, WhenReader when) {
    Rule read = new Rule.Quota(source(rule), when.read(rule), rule.whole("perDay", 0, 1_000_000));
    rule.done();
    return read;
  }

  /** The catalogue's penalties, as the engine ships them: each entry says how far it was seen. */
  public static Penalties standardPenalties() {
    return Standard.PENALTIES;
  }

  /** Read once a process, when first asked for: each set of rules wants them. */
  private static final class Standard {
    static final Penalties PENALTIES = readPenalties();
  }

  private static Penalties readPenalties() {
    String name = "offences.json";
    try (InputStream in = RuleSetReader.class.getResourceAsStream(name)) {
      Fields fields = Fields.of(in.readAllBytes(), name);
      fields.text("note", "");
      Penalties penalties = new Penalties(OffenceReader.entries(fields.objects("penalties")));
      fields.done();
      return penalties;
    } catch (IOException e) {
      throw new BadInput(name + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
