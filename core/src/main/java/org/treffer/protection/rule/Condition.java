package org.treffer.protection.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.treffer.request.Refusal;

/** One condition on a request. A rule's conditions must all hold. */
public sealed interface Condition {

  /** The part of a request that a condition reads, in the order in which they are looked at. */
  enum Part {
    SUBJECT(Refusal.CATEGORY_NOT_OFFERED),
    AGREEMENT(Refusal.NO_AGREEMENT),
    PURPOSE(Refusal.PURPOSE_NOT_COVERED),
    PARTNER(Refusal.PAIR_NOT_OPERATING),
    OFFENCE(Refusal.OFFENCE_BELOW_THRESHOLD),
    OFFICER(Refusal.OFFICER_NOT_AUTHORISED),
    /** What a request states of itself; what it leaves out leaves its purpose open. */
    STATEMENT(Refusal.PURPOSE_NOT_COVERED),
    TIME(Refusal.NOT_ACCEPTING_NOW);

    private final Refusal missed;

    Part(Refusal missed) {
      this.missed = missed;
    }

    /** The public reason of a request that misses a condition on this part. */
    public Refusal missed() {
      return missed;
    }
  }

  /** The part of the request it reads. */
  Part part();

  /** Whether it holds for a request. */
  boolean holds(Inquiry inquiry, Setting setting);

  /** A sentence about the request, "it" being the request. */
  String sentence();

  /** Weaker forms, each by one step: requests pass that did not. */
  List<Condition> weakened();

  /** Stronger forms, each by one step; none where a single value is left. */
  List<Condition> strengthened();

  /** A feature's word is one of a set. */
  record OneOf(Feature feature, Set<String> words) implements Condition {
    /** Copies the set. */
    public OneOf {
      words = Sets.copy(words);
    }

    @Override
    public Part part() {
      return feature.part();
    }

    @Override
    public boolean holds(Inquiry inquiry, Setting setting) {
      return words.contains(feature.wordOf(inquiry, setting));
    }

    @Override
    public String sentence() {
      return feature.phrase() + " " + String.join(" or ", words);
    }

    @Override
    public List<Condition> weakened() {
      return feature.words().stream()
          .filter(w -> !words.contains(w))
          .limit(1)
          .<Condition>map(w -> new OneOf(feature, Sets.with(words, w)))
          .toList();
    }

    @Override
    public List<Condition> strengthened() {
      return words.size() < 2 ? List.of() : List.of(new OneOf(feature, Sets.withoutFirst(words)));
    }
  }

  /** Its offence passes a test. */
  record Offence(OffenceTest test) implements Condition {
    @Override
    public Part part() {
      return Part.OFFENCE;
    }

    @Override
    public boolean holds(Inquiry inquiry, Setting setting) {
      LocalDate day =
          test.asOf() == OffenceTest.AsOf.ACT ? inquiry.actOnOr(setting.day()) : setting.day();
      return test.holds(
          inquiry.offence(),
          test.whoseLaw(inquiry.from().code(), setting.state()),
          day,
          setting.penalties());
    }

    @Override
    public String sentence() {
      return "its offence " + test.sentence();
    }

    @Override
    public List<Condition> weakened() {
      return test.weakened().stream().<Condition>map(Offence::new).toList();
    }

    @Override
    public List<Condition> strengthened() {
      return test.strengthened().stream().<Condition>map(Offence::new).toList();
    }
  }

  /**
   * Its offence lies at least so many years back; an undated one does not.
   *
   * @param years 1 to 100
   */
  record LongAgo(int years) implements Condition {
    @Override
    public Part part() {
      return Part.OFFENCE;
    }

    @Override
    public boolean holds(Inquiry inquiry, Setting setting) {
      return !inquiry.actOn().equals(Inquiry.UNDATED)
          && !inquiry.actOn().plusYears(years).isAfter(setting.day());
    }

    @Override
    public String sentence() {
      return "its offence lies at least " + years + " years back";
    }

    @Override
    public List<Condition> weakened() {
      return years > 1 ? List.of(new LongAgo(years - 1)) : List.of();
    }

    @Override
    public List<Condition> strengthened() {
      return List.of(new LongAgo(years + 1));
    }
  }

  /** Who plays a part in the search is on a list. */
  record OnList(Played played, OfficerList officers) implements Condition {

    /** What an officer does in a search. */
    public enum Played {
      SEARCHES,
      ASKS
    }

    @Override
    public Part part() {
      return Part.OFFICER;
    }

    @Override
    public boolean holds(Inquiry inquiry, Setting setting) {
      String id = played == Played.SEARCHES ? inquiry.officer() : inquiry.requestedBy();
      return officers.holds(id, inquiry.from());
    }

    @Override
    public String sentence() {
      return (played == Played.SEARCHES ? "the search is made by " : "it was asked for by ")
          + officers.sentence();
    }

    @Override
    public List<Condition> weakened() {
      return List.of(new OnList(played, officers.wider()));
    }

    @Override
    public List<Condition> strengthened() {
      return List.of();
    }
  }

  /** Somebody else asked for the search than makes it. */
  record FourEyes() implements Condition {
    @Override
    public Part part() {
      return Part.OFFICER;
    }

    @Override
    public boolean holds(Inquiry inquiry, Setting setting) {
      return !inquiry.officer().equals(inquiry.requestedBy());
    }

    @Override
    public String sentence() {
      return "another officer asked for it than makes it";
    }

    @Override
    public List<Condition> weakened() {
      return List.of();
    }

    @Override
    public List<Condition> strengthened() {
      return List.of();
    }
  }

  /** It states at least one of these. */
  record States(Set<Statement> statements) implements Condition {

    /** What a request may state. */
    public enum Statement {
      CASE,
      OFFENCE
    }

    /** Copies the set. */
    public States {
      statements = Sets.copy(statements);
    }

    @Override
    public Part part() {
      return Part.STATEMENT;
    }

    @Override
    public boolean holds(Inquiry inquiry, Setting setting) {
      return (statements.contains(Statement.CASE) && !inquiry.caseNumber().isEmpty())
          || (statements.contains(Statement.OFFENCE) && !inquiry.offence().isEmpty());
    }

    @Override
    public String sentence() {
      List<String> words = new ArrayList<>();
      statements.forEach(s -> words.add(s == Statement.CASE ? "a case number" : "an offence"));
      return "it states " + String.join(" or ", words);
    }

    @Override
    public List<Condition> weakened() {
      List<Condition> weaker = new ArrayList<>();
      for (Statement statement : Statement.values()) {
        if (!statements.contains(statement)) {
          weaker.add(new States(Sets.with(statements, statement)));
        }
      }
      return weaker;
    }

    @Override
    public List<Condition> strengthened() {
      List<Condition> stronger = new ArrayList<>();
      for (Statement statement : statements) {
        Set<Statement> fewer = new TreeSet<>(statements);
        fewer.remove(statement);
        if (!fewer.isEmpty()) {
          stronger.add(new States(fewer));
        }
      }
      return stronger;
    }
  }

  /** It is received on a day on which the rule is in force; an open end is LocalDate.MAX. */
  record InForce(LocalDate from, LocalDate to) implements Condition {
    @Override
    public Part part() {
      return Part.TIME;
    }

    @Override
    public boolean holds(Inquiry inquiry, Setting setting) {
      return !setting.day().isBefore(from) && !setting.day().isAfter(to);
    }

    @Override
    public String sentence() {
      return "it is received from " + from + (to.equals(LocalDate.MAX) ? " on" : " to " + to);
    }

    @Override
    public List<Condition> weakened() {
      List<Condition> weaker = new ArrayList<>();
      if (!from.equals(LocalDate.MIN)) {
        weaker.add(new InForce(from.minusDays(1), to));
      }
      if (!to.equals(LocalDate.MAX)) {
        weaker.add(new InForce(from, to.plusDays(1)));
      }
      return weaker;
    }

    @Override
    public List<Condition> strengthened() {
      return List.of();
    }
  }
}
