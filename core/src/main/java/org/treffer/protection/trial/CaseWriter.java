package org.treffer.protection.trial;

import java.util.ArrayList;
import java.util.List;
import org.treffer.protection.rule.Inquiry;
import org.treffer.record.Ground;

/** Writes cases as JSON, in the form that {@link CaseReader} reads. */
public final class CaseWriter {

  private CaseWriter() {}

  /** A file of cases. */
  public static String file(String rules, String note, List<TrialCase> cases) {
    List<String> all = new ArrayList<>();
    cases.forEach(c -> all.add(one(c)));
    return "{\n  \"format\": 1,\n  \"rules\": "
        + text(rules)
        + ",\n  \"note\": "
        + text(note)
        + ",\n  \"cases\": [\n"
        + String.join(",\n", all)
        + "\n  ]\n}\n";
  }

  private static String one(TrialCase c) {
    List<String> fields = new ArrayList<>();
    fields.add("\"id\": " + text(c.id()));
    fields.add("\"title\": " + text(c.title()));
    fields.add("\"at\": " + text(c.received().toString()));
    fields.add("\"request\": " + request(c.request()));
    if (!c.records().isEmpty()) {
      fields.add(
          "\"records\": ["
              + String.join(", ", c.records().stream().map(CaseWriter::record).toList())
              + "]");
    }
    if (!c.spent().isEmpty()) {
      List<String> spent = new ArrayList<>();
      c.spent().forEach((rule, n) -> spent.add(text(rule) + ": " + n));
      fields.add("\"spent\": {" + String.join(", ", spent) + "}");
    }
    fields.add("\"expect\": " + expectation(c.expect()));
    return "    {\n      " + String.join(",\n      ", fields) + "\n    }";
  }

  /** A request as one line of JSON. */
  public static String request(Inquiry i) {
    List<String> fields = new ArrayList<>();
    fields.add("\"from\": " + text(i.from().code()));
    fields.add("\"agreement\": " + text(i.agreement()));
    fields.add("\"category\": " + text(i.category()));
    fields.add("\"probe\": " + text(i.probe()));
    fields.add("\"mode\": " + text(i.mode().text()));
    fields.add("\"purpose\": " + text(i.purpose().text()));
    add(fields, "offence", i.offence());
    fields.add("\"act\": " + text(i.act().text()));
    add(fields, "actOn", i.actOn().equals(Inquiry.UNDATED) ? "" : i.actOn().toString());
    fields.add("\"officer\": " + text(i.officer()));
    fields.add("\"requestedBy\": " + text(i.requestedBy()));
    add(fields, "case", i.caseNumber());
    return "{" + String.join(", ", fields) + "}";
  }

  private static String record(TrialCase.TrialRecord r) {
    List<String> grounds = new ArrayList<>();
    r.header().grounds().forEach(g -> grounds.add(ground(g)));
    List<String> fields = new ArrayList<>();
    fields.add("\"name\": " + text(r.name()));
    fields.add("\"kind\": " + text(r.kind()));
    fields.add("\"status\": " + text(r.header().status().text()));
    add(fields, "born", r.header().born().text());
    fields.add("\"grounds\": [" + String.join(", ", grounds) + "]");
    return "{" + String.join(", ", fields) + "}";
  }

  private static String ground(Ground g) {
    List<String> fields = new ArrayList<>();
    fields.add("\"event\": " + text(g.event().text()));
    fields.add("\"date\": " + text(g.date().toString()));
    fields.add("\"role\": " + text(g.role().text()));
    add(fields, "offence", g.offence());
    fields.add("\"origin\": " + text(g.origin().text()));
    if (g.inCase() > 0) {
      fields.add("\"case\": " + g.inCase());
    }
    return "{" + String.join(", ", fields) + "}";
  }

  private static String expectation(TrialCase.Expectation expectation) {
    return switch (expectation) {
      case TrialCase.Refused r ->
          "{\"decision\": \"refused\", \"reason\": " + text(r.reason()) + "}";
      case TrialCase.Admitted a -> {
        List<String> fields = new ArrayList<>();
        fields.add("\"decision\": \"admitted\"");
        if (!a.searched().isEmpty()) {
          fields.add("\"searched\": " + texts(a.searched()));
        }
        a.parts().forEach(p -> fields.add("\"released\": " + parts(p)));
        yield "{" + String.join(", ", fields) + "}";
      }
    };
  }

  private static String parts(TrialCase.Parts parts) {
    List<String> fields = new ArrayList<>();
    if (!parts.qualities().isEmpty()) {
      fields.add("\"qualities\": " + parts.qualities());
    }
    fields.add("\"candidates\": " + parts.candidates());
    if (!parts.fields().isEmpty()) {
      fields.add("\"fields\": " + texts(parts.fields()));
    }
    return "{" + String.join(", ", fields) + "}";
  }

  private static void add(List<String> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.add(text(name) + ": " + text(value));
    }
  }

  private static String texts(List<String> values) {
    return "[" + String.join(", ", values.stream().map(CaseWriter::text).toList()) + "]";
  }

  static String text(String value) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
