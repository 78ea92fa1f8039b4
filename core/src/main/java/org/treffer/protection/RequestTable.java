package org.treffer.protection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.treffer.protection.rule.Condition;
import org.treffer.protection.rule.Feature;
import org.treffer.protection.rule.Inquiry;
import org.treffer.protection.rule.Mode;
import org.treffer.protection.rule.OfficerList;
import org.treffer.protection.rule.Rule;
import org.treffer.protection.rule.RuleSet;
import org.treffer.request.Purpose;

/**
 * Which rules a request meets, by one table a part of the request: each row is the set of rules
 * whose conditions on that part hold, and the rules met are the rows' intersection. What depends on
 * the day is in {@link Day}.
 */
final class RequestTable {

  private static final String OTHER = "\u0000other";

  private final List<Rule> rules;
  private final long[][] byCountry = new long[26 * 26][];
  private final Map<String, long[]> byAgreement = new HashMap<>();
  private final Map<String, Map<String, long[][]>> bySubject = new HashMap<>();
  private final long[][] byPurpose;
  private final Map<String, long[]> bySearcher = new HashMap<>();
  private final Map<String, long[]> byAsker = new HashMap<>();
  private final long[] anySearcher;
  private final long[] anyAsker;
  private final long[] twoEyes;
  private final long[][] byStatement = new long[4][];

  RequestTable(RuleSet set) {
    rules = set.rules();
    long[] anyCountry = row(Feature.PARTNER, OTHER);
    java.util.Arrays.fill(byCountry, anyCountry);
    for (String code : mentioned(Feature.PARTNER)) {
      byCountry[index(code)] = row(Feature.PARTNER, code);
    }
    mentioned(Feature.AGREEMENT).forEach(a -> byAgreement.put(a, row(Feature.AGREEMENT, a)));
    byAgreement.put(OTHER, row(Feature.AGREEMENT, OTHER));
    Set<String> categories = mentioned(Feature.CATEGORY);
    categories.addAll(set.vocabulary().categories().keySet());
    categories.add(OTHER);
    for (String category : categories) {
      bySubject.put(category, probes(set, category));
    }
    byPurpose = new long[Purpose.values().length][];
    for (Purpose purpose : Purpose.values()) {
      byPurpose[purpose.ordinal()] = row(Feature.PURPOSE, purpose.text());
    }
    anySearcher = officers(Condition.OnList.Played.SEARCHES, bySearcher);
    anyAsker = officers(Condition.OnList.Played.ASKS, byAsker);
    twoEyes = Masks.of(rules.size(), i -> none(i, Condition.FourEyes.class));
    for (int stated = 0; stated < 4; stated++) {
      byStatement[stated] = statementRow(stated);
    }
  }

  /** Intersects a set of rules with those that a request meets. */
  void match(Inquiry inquiry, long[] met) {
    String from = inquiry.from().code();
    Masks.and(met, byCountry[index(from)]);
    Masks.and(met, orOther(byAgreement, inquiry.agreement()));
    Masks.and(met, subject(inquiry));
    Masks.and(met, byPurpose[inquiry.purpose().ordinal()]);
    officer(met, bySearcher, anySearcher, inquiry.officer(), from);
    officer(met, byAsker, anyAsker, inquiry.requestedBy(), from);
    if (inquiry.officer().equals(inquiry.requestedBy())) {
      Masks.and(met, twoEyes);
    }
    int stated = (inquiry.caseNumber().isEmpty() ? 0 : 1) | (inquiry.offence().isEmpty() ? 0 : 2);
    Masks.and(met, byStatement[stated]);
  }

  private long[] subject(Inquiry inquiry) {
    Map<String, long[][]> probes = bySubject.get(inquiry.category());
    if (probes == null) {
      probes = bySubject.get(OTHER);
    }
    long[][] modes = probes.get(inquiry.probe());
    return (modes == null ? probes.get(OTHER) : modes)[inquiry.mode().ordinal()];
  }

  private static long[] orOther(Map<String, long[]> rows, String word) {
    long[] row = rows.get(word);
    return row == null ? rows.get(OTHER) : row;
  }

  private static void officer(
      long[] met, Map<String, long[]> rows, long[] any, String id, String from) {
    if (rows.isEmpty()) {
      return;
    }
    long[] own = rows.get(id);
    long[] ofState = id.startsWith(from) ? rows.get(OfficerList.FROM + id.substring(2)) : null;
    for (int i = 0; i < met.length; i++) {
      met[i] &= any[i] | (own == null ? 0 : own[i]) | (ofState == null ? 0 : ofState[i]);
    }
  }

  private Map<String, long[][]> probes(RuleSet set, String category) {
    Set<String> kinds = mentioned(Feature.PROBE);
    kinds.addAll(set.vocabulary().of(category).probes());
    kinds.add(OTHER);
    Map<String, long[][]> rows = new HashMap<>();
    for (String kind : kinds) {
      long[] subject = row(Feature.CATEGORY, category);
      Masks.and(subject, row(Feature.PROBE, kind));
      long[][] modes = new long[Mode.values().length][];
      for (Mode mode : Mode.values()) {
        long[] row = row(Feature.MODE, mode.text());
        Masks.and(row, subject);
        modes[mode.ordinal()] = row;
      }
      rows.put(kind, modes);
    }
    return rows;
  }

  private long[] officers(Condition.OnList.Played played, Map<String, long[]> rows) {
    for (Rule rule : rules) {
      for (Condition condition : rule.when()) {
        if (condition instanceof Condition.OnList list && list.played() == played) {
          list.officers().ids().forEach(id -> rows.put(id, new long[0]));
        }
      }
    }
    for (Map.Entry<String, long[]> row : rows.entrySet()) {
      row.setValue(Masks.of(rules.size(), i -> lists(i, played, row.getKey())));
    }
    return Masks.of(rules.size(), i -> lists(i, played, OTHER));
  }

  /** Whether every list of a rule for that part holds an id as it is written. */
  private boolean lists(int rule, Condition.OnList.Played played, String id) {
    return rules.get(rule).when().stream()
        .noneMatch(
            c ->
                c instanceof Condition.OnList list
                    && list.played() == played
                    && !list.officers().ids().contains(id));
  }

  private boolean none(int rule, Class<? extends Condition> kind) {
    return rules.get(rule).when().stream().noneMatch(kind::isInstance);
  }

  private long[] statementRow(int stated) {
    return Masks.of(
        rules.size(),
        i ->
            rules.get(i).when().stream()
                .noneMatch(
                    c ->
                        c instanceof Condition.States s
                            && s.statements().stream()
                                .noneMatch(w -> (stated >>> w.ordinal() & 1) != 0)));
  }

  private long[] row(Feature feature, String word) {
    return row(rules, feature, word);
  }

  /** The rules whose sets for a feature hold a word. */
  static long[] row(List<Rule> rules, Feature feature, String word) {
    return Masks.of(
        rules.size(),
        i ->
            rules.get(i).when().stream()
                .noneMatch(
                    c ->
                        c instanceof Condition.OneOf set
                            && set.feature() == feature
                            && !set.words().contains(word)));
  }

  private Set<String> mentioned(Feature feature) {
    Set<String> words = new HashSet<>();
    for (Rule rule : rules) {
      for (Condition condition : rule.when()) {
        if (condition instanceof Condition.OneOf set && set.feature() == feature) {
          words.addAll(set.words());
        }
      }
    }
    return words;
  }

  private static int index(String code) {
    return (code.charAt(0) - 'A') * 26 + code.charAt(1) - 'A';
  }
}
