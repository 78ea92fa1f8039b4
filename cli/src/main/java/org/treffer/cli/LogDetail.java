package org.treffer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treffer.audit.Entry;
import org.treffer.audit.review.EntryJson;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Source;
import org.treffer.store.StoreFolder;

/**
 * Entries of logs with all that they hold, a field a line, and what the rules that they name say.
 */
final class LogDetail {

  /** What the line above the fields tells already. */
  private static final List<String> IN_TITLE = List.of("entry", "segment", "kind");

  private LogDetail() {}

  static void print(Session session, Path store, List<LogText.Named> entries) {
    for (LogText.Named each : entries) {
      Map<String, Object> fields = new LinkedHashMap<>(EntryJson.of(each.logged()));
      session
          .out()
          .println(
              each.log().text() + ", entry " + fields.get("entry") + ": " + fields.get("kind"));
      IN_TITLE.forEach(fields::remove);
      Optional<RuleSet> rules = rules(store, each.logged().entry());
      fields.forEach((name, value) -> lines(name, value, rules).forEach(session.out()::println));
      session.out().println();
    }
  }

  private static Optional<RuleSet> rules(Path store, Entry entry) {
    return entry instanceof Entry.Decided decided
        ? StoreFolder.rulesUsed(store, decided.matter().requested(), decided.ruleSet())
        : Optional.empty();
  }

  private static List<String> lines(String name, Object value, Optional<RuleSet> rules) {
    List<String> texts = texts(name, value, rules);
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      for (String line : LogsText.wrapped(text, 62)) {
        lines.add(String.format("  %-13s %s", lines.isEmpty() ? name : "", line).stripTrailing());
      }
    }
    return lines;
  }

  private static List<String> texts(String name, Object value, Optional<RuleSet> rules) {
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? List.of("nothing")
          : list.stream().map(v -> name.equals("fired") ? rule(v, rules) : text(v)).toList();
    }
    String text = text(value);
    if (text.isEmpty() || text.equals("0")) {
      return List.of();
    }
    return name.equals("ruleSet") ? List.of(text.split("/")) : List.of(text);
  }

  private static String text(Object value) {
    if (!(value instanceof Map<?, ?> withheld)) {
      return String.valueOf(value);
    }
    String rule = withheld.get("rule").equals("") ? "" : " by " + withheld.get("rule");
    return withheld.get("reference") + rule + ": " + withheld.get("basis");
  }

  private static String rule(Object id, Optional<RuleSet> rules) {
    return rules.stream()
        .flatMap(set -> set.rules().stream())
        .map(Rule::source)
        .filter(source -> source.id().equals(id))
        .findFirst()
        .map(LogDetail::inWords)
        .orElse(id + " (a rule that is not kept with the state)");
  }

  private static String inWords(Source source) {
    return source.id() + ": " + source.sentence() + " (" + source.basis() + ")";
  }
}
