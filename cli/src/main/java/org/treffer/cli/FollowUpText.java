package org.treffer.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.treffer.followup.Case;
import org.treffer.followup.Deed;
import org.treffer.followup.Event;
import org.treffer.followup.Match;
import org.treffer.terminal.JsonLines;
import org.treffer.terminal.Table;

/** Shows matches and what was done about them. */
final class FollowUpText {

  private final Session session;
  private final Instant now;

  /**
   * A view.
   *
   * @param now against which what is due is overdue
   */
  FollowUpText(Session session, Instant now) {
    this.session = session;
    this.now = now;
  }

  /** Many cases, one a row. */
  void print(List<Case> cases) {
    if (session.json()) {
      cases.forEach(this::json);
      return;
    }
    Table table = new Table("Request", "Pair", "Record", "Since", "Stands");
    for (Case each : cases) {
      Match match = each.match();
      Instant since = each.events().isEmpty() ? match.at() : each.events().getLast().at();
      String due = each.due().map(at -> ", due " + minute(at)).orElse("");
      table.row(
          match.request(),
          match.from() + ">" + match.to(),
          match.reference(),
          minute(since),
          text(each) + due);
    }
    session.print(table);
  }

  private static String minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES).toString().replace(":00Z", "Z");
  }

  /** One case in full. */
  void print(Case about) {
    if (session.json()) {
      json(about);
      return;
    }
    Match match = about.match();
    session
        .out()
        .printf(
            "%s %s, asked by %s of %s under %s: %s%n",
            match.request(),
            match.reference(),
            match.from(),
            match.to(),
            match.agreement(),
            text(about));
    for (Event event : about.events()) {
      session
          .out()
          .printf(
              "  %s  %s by %s%s%s%n",
              event.at().truncatedTo(ChronoUnit.SECONDS),
              event.deed().text(),
              event.officer().id(),
              event.reason().isEmpty() ? "" : ": " + event.reason(),
              event.deed() == Deed.REQUESTED ? due(about) : "");
      event.data().forEach((name, value) -> session.out().printf("    %-12s %s%n", name, value));
    }
  }

  /** Until when the data may come, also once they came. */
  private static String due(Case about) {
    return about
        .allowed()
        .map(until -> ", due " + until.truncatedTo(ChronoUnit.SECONDS))
        .orElse("");
  }

  private String text(Case about) {
    return about.standing().name().toLowerCase(Locale.ROOT)
        + (about.overdue(now) ? ", overdue" : "")
        + (about.answeredLate().orElse(false) ? ", late" : "");
  }

  private void json(Case about) {
    try (JsonLines lines = session.jsonLines()) {
      lines.write(fields(about));
    }
  }

  /** One case in full, by the names that JSON gives. */
  Map<String, Object> fields(Case about) {
    Match match = about.match();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("request", match.request());
    line.put("reference", match.reference().text());
    line.put("category", match.category());
    line.put("from", match.from().code());
    line.put("to", match.to().code());
    line.put("agreement", match.agreement());
    line.put("regime", match.regime());
    line.put("matchedAt", match.at().toString());
    line.put("standing", about.standing().name().toLowerCase(Locale.ROOT));
    about.due().ifPresent(due -> line.put("due", due.toString()));
    line.put("overdue", about.overdue(now));
    about.answeredLate().ifPresent(late -> line.put("late", late));
    line.put("events", about.events().stream().map(FollowUpText::json).toList());
    return line;
  }

  private static Map<String, Object> json(Event event) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", event.at().toString());
    json.put("deed", event.deed().text());
    json.put("officer", event.officer().id());
    if (!event.reason().isEmpty()) {
      json.put("reason", event.reason());
    }
    if (!event.data().isEmpty()) {
      json.put("data", event.data());
    }
    return json;
  }
}
