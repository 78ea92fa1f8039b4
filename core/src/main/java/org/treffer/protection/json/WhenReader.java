package org.treffer.protection.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Feature;
import org.treffer.protection.rule.OfficerList;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.Country;

/** Reads the conditions on a request. */
final class WhenReader {

  private final Vocabulary vocabulary;
  private final Map<String, Set<String>> groups;

  WhenReader(Vocabulary vocabulary, Map<String, Set<String>> groups) {
    this.vocabulary = vocabulary;
    this.groups = groups;
  }

  List<Condition> read(Fields rule) {
    List<Condition> conditions = new ArrayList<>();
    if (!rule.has("when")) {
      return conditions;
    }
    Fields when = rule.object("when");
    if (when.has("from")) {
      Set<String> from = when.texts("from");
      from.forEach(code -> checkCountry(when, code));
      conditions.add(new Condition.OneOf(Feature.PARTNER, from));
    }
    if (when.has("agreements")) {
      conditions.add(new Condition.OneOf(Feature.AGREEMENT, when.texts("agreements")));
    }
    subject(when, conditions);
    set(when, "purposes", Feature.PURPOSE, Feature.PURPOSE.words(), conditions);
    offence(when, conditions);
    officers(when, conditions);
    if (when.has("states")) {
      Set<Condition.States.Statement> stated = new TreeSet<>();
      when.words("states", OffenceReader.words(Condition.States.Statement.class))
          .forEach(w -> stated.add(Condition.States.Statement.valueOf(upper(w))));
      conditions.add(new Condition.States(stated));
    }
    time(when, conditions);
    when.done();
    return conditions;
  }

  private void subject(Fields when, List<Condition> conditions) {
    List<String> categories = new ArrayList<>(vocabulary.categories().keySet());
    set(when, "categories", Feature.CATEGORY, categories, conditions);
    List<String> probes = new ArrayList<>();
    vocabulary.categories().values().forEach(t -> probes.addAll(t.probes()));
    set(when, "probes", Feature.PROBE, probes, conditions);
    set(when, "modes", Feature.MODE, Feature.MODE.words(), conditions);
  }

  private static void offence(Fields when, List<Condition> conditions) {
    if (when.has("offence")) {
      conditions.add(new Condition.Offence(OffenceReader.test(when.object("offence"))));
    }
    set(when, "acts", Feature.ACT, Feature.ACT.words(), conditions);
    if (when.has("longAgoYears")) {
      conditions.add(new Condition.LongAgo(when.whole("longAgoYears", 1, 100)));
    }
  }

  private void officers(Fields when, List<Condition> conditions) {
    officers(when, "searchers", Condition.OnList.Played.SEARCHES, conditions);
    officers(when, "askers", Condition.OnList.Played.ASKS, conditions);
    if (when.has("fourEyes")) {
      when.affirmed("fourEyes");
      conditions.add(new Condition.FourEyes());
    }
  }

  private void officers(
      Fields when, String name, Condition.OnList.Played played, List<Condition> conditions) {
    if (when.has(name)) {
      Set<String> ids = new TreeSet<>();
      for (String group : when.words(name, List.copyOf(groups.keySet()))) {
        ids.addAll(groups.get(group));
      }
      conditions.add(new Condition.OnList(played, new OfficerList(ids)));
    }
  }

  private static void time(Fields when, List<Condition> conditions) {
    numbers(when, "hours", Feature.HOUR, 0, 23, conditions);
    numbers(when, "daysOfMonth", Feature.DAY_OF_MONTH, 1, 31, conditions);
    set(when, "weekdays", Feature.WEEKDAY, Feature.WEEKDAY.words(), conditions);
    if (when.has("inForce")) {
      Fields force = when.object("inForce");
      LocalDate from = force.has("from") ? force.day("from") : LocalDate.MIN;
      LocalDate to = force.has("to") ? force.day("to") : LocalDate.MAX;
      if (to.isBefore(from)) {
        throw force.bad("to", "lies before the first day");
      }
      force.done();
      conditions.add(new Condition.InForce(from, to));
    }
  }

  private static void set(
      Fields when, String name, Feature feature, List<String> words, List<Condition> conditions) {
    if (when.has(name)) {
      conditions.add(new Condition.OneOf(feature, when.words(name, words)));
    }
  }

  private static void numbers(
      Fields when, String name, Feature feature, int least, int most, List<Condition> conditions) {
    if (when.has(name)) {
      Set<String> words = new TreeSet<>();
      when.wholes(name, least, most).forEach(n -> words.add(Integer.toString(n)));
      conditions.add(new Condition.OneOf(feature, words));
    }
  }

  static void checkCountry(Fields fields, String code) {
    if (!Country.isCode(code)) {
      throw fields.bad("from", "holds '" + code + "', which is no country's code");
    }
  }

  private static String upper(String word) {
    return word.toUpperCase(java.util.Locale.ROOT);
  }
}
