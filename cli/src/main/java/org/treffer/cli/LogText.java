package org.treffer.cli;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treffer.audit.LogName;
import org.treffer.audit.LoggedEntry;
import org.treffer.audit.review.EntryJson;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;

/** Entries of logs for people and for programs. */
final class LogText {

  private LogText() {}

  /** An entry with the log that it stands in. */
  record Named(LogName log, LoggedEntry logged) {}

  /** Prints entries as a table, or one JSON object each. */
  static void print(Session session, List<Named> entries) {
    if (session.json()) {
      try (JsonLines lines = session.jsonLines()) {
        entries.forEach(e -> lines.write(json(e)));
      }
      return;
    }
    Table table = new Table("log", ">entry", "at", "request", "what");
    entries.forEach(
        e ->
            table.row(
                e.log().text(),
                e.logged().place(),
                e.logged().entry().matter().at().truncatedTo(ChronoUnit.SECONDS),
                e.logged().entry().matter().number(),
                what(EntryJson.of(e.logged()))));
    session.print(table);
  }

  private static Map<String, Object> json(Named entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("log", entry.log().text());
    json.putAll(EntryJson.of(entry.logged()));
    return json;
  }

  /** What a table has no column for, shortened to what a person looks for. */
  private static String what(Map<String, Object> json) {
    StringBuilder text = new StringBuilder();
    text.append(json.get("requesting")).append(" to ").append(json.get("requested"));
    text.append(' ').append(json.get("category")).append(' ').append(json.get("kind"));
    for (String field : List.of("outcome", "references", "officer", "notice")) {
      Object value = json.get(field);
      if (value != null && !value.equals(List.of())) {
        text.append(' ').append(value);
      }
    }
    if (json.get("withheld") instanceof List<?> withheld) {
      withheld.forEach(each -> text.append(' ').append(withheld((Map<?, ?>) each)));
      text.append(unnamed(json, withheld.isEmpty()));
    }
    return text.toString();
  }

  /** What an entry on withheld records says besides the records that it names. */
  private static String unnamed(Map<String, Object> json, boolean nothingNamed) {
    if (!"".equals(json.get("unknown"))) {
      return " it is not known what: " + json.get("unknown");
    }
    if (!Long.valueOf(0).equals(json.get("further"))) {
      return " and " + json.get("further") + " more";
    }
    return nothingNamed ? " nothing" : "";
  }

  private static String withheld(Map<?, ?> record) {
    Object rule = record.get("rule");
    return record.get("reference") + " (" + ("".equals(rule) ? record.get("basis") : rule) + ")";
  }
}
