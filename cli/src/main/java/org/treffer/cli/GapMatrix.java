package org.treffer.cli;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.request.Agreement;
import org.treffer.request.Agreements;
import org.treffer.request.Purpose;
import org.treffer.request.Refusal;
import org.treffer.synthetic.Register;
import org.treffer.terminal.JsonLines;

/** Which state may ask which about a category, on a day, and under which agreement. */
final class GapMatrix {

  private static final List<String> CATEGORIES = List.of("dna", "finger", "vehicle");
  private static final String SEVERAL = "*";

  private final Agreements agreements;
  private final String category;
  private final Purpose purpose;
  private final LocalDate day;
  private final SortedSet<Country> states = new TreeSet<>();

  GapMatrix(Agreements agreements, String category, Purpose purpose, LocalDate day) {
    if (!CATEGORIES.contains(category)) {
      throw new BadInput("--category: dna, finger or vehicle, not '" + category + "'");
    }
    this.agreements = agreements;
    this.category = category;
    this.purpose = purpose;
    this.day = day;
    Register.defaults().forEach(register -> states.add(register.country()));
    agreements.all().forEach(a -> a.parties().forEach(p -> states.add(p.country())));
  }

  void print(Session session) {
    if (session.json()) {
      json(session);
    } else {
      text(session);
    }
  }

  private List<Agreement> covering(Country asking, Country asked) {
    return agreements.covering(asking, asked, category, purpose, day);
  }

  private void json(Session session) {
    try (JsonLines lines = session.jsonLines()) {
      for (Country asking : states) {
        for (Country asked : states) {
          if (!asking.equals(asked)) {
            lines.write(pair(asking, asked));
          }
        }
      }
    }
  }

  private Map<String, Object> pair(Country asking, Country asked) {
    List<Agreement> covering = covering(asking, asked);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("from", asking.code());
    line.put("to", asked.code());
    line.put("category", category);
    line.put("purpose", purpose.text());
    line.put("day", day.toString());
    line.put("agreements", covering.stream().map(Agreement::name).toList());
    if (covering.isEmpty()) {
      line.put("reason", whyNot(asking, asked).text());
    }
    return line;
  }

  private void text(Session session) {
    session
        .out()
        .printf(
            "Who may ask whom about %s for %s on %s%n%nasks    %s%n",
            category,
            purpose.text(),
            day,
            states.stream().map(Country::code).collect(Collectors.joining("  ")));
    int pairs = 0;
    int covered = 0;
    Set<Refusal> missed = EnumSet.noneOf(Refusal.class);
    for (Country asking : states) {
      StringBuilder line = new StringBuilder(asking + "      ");
      for (Country asked : states) {
        boolean self = asking.equals(asked);
        List<Agreement> covering = self ? List.of() : covering(asking, asked);
        pairs += self ? 0 : 1;
        covered += covering.isEmpty() ? 0 : 1;
        if (!self && covering.isEmpty()) {
          missed.add(whyNot(asking, asked));
        }
        line.append(String.format("%-4s", self ? "" : sign(asking, asked, covering)));
      }
      session.out().println(line.toString().stripTrailing());
    }
    session.out().println();
    for (int i = 0; i < agreements.all().size(); i++) {
      Agreement agreement = agreements.all().get(i);
      session
          .out()
          .printf("%c  %s, regime %s%n", 'a' + i, agreement.name(), agreement.regime().name());
    }
    session.out().println(SEVERAL + "  more than one: a request names its basis");
    missed.forEach(why -> session.out().println(sign(why) + "  refused: " + why.text()));
    session
        .out()
        .printf("%n%d of %d pairs may ask, %d may not.%n", covered, pairs, pairs - covered);
  }

  private Refusal whyNot(Country asking, Country asked) {
    return agreements.whyNot(asking, asked, category, purpose, day);
  }

  /** The agreement's letter, or a sign that says why there is none. */
  private String sign(Country asking, Country asked, List<Agreement> covering) {
    if (covering.isEmpty()) {
      return sign(whyNot(asking, asked));
    }
    return covering.size() > 1 ? SEVERAL : letter(covering);
  }

  private static String sign(Refusal why) {
    return switch (why) {
      case CATEGORY_NOT_OFFERED -> "-";
      case PURPOSE_NOT_COVERED -> "x";
      case PAIR_NOT_OPERATING -> "o";
      default -> ".";
    };
  }

  private String letter(List<Agreement> covering) {
    return String.valueOf((char) ('a' + agreements.all().indexOf(covering.getFirst())));
  }
}
