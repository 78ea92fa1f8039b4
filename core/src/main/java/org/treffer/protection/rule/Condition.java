package org.treffer.protection.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** Forms that differ by one step: a word more or less, a threshold moved, a word exchanged. */
  List<Condition> variants();

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
    public List<Condition> variants() {
      return Sets.variants(words, feature.further(words)).stream()
          .<Condition>map(w -> new OneOf(feature, w))
          .toList();
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
    public List<Condition> variants() {
      return test.variants().stream().<Condition>map(Offence::new).toList();
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
    public List<Condition> variants() {
      List<Condition> variants = new ArrayList<>(List.of(new LongAgo(years + 1)));
      if (years > 1) {
        variants.add(new LongAgo(years - 1));
      }
      return variants;
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
    public List<Condition> variants() {
      return List.of(new OnList(played, officers.wider()));
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
    public List<Condition> variants() {
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
    public List<Condition> variants() {
      return Sets.variants(statements, List.of(Statement.values())).stream()
          .<Condition>map(States::new)
          .toList();
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
    public List<Condition> variants() {
      List<Condition> variants = new ArrayList<>();
      if (!from.equals(LocalDate.MIN)) {
        variants.add(new InForce(from.minusDays(1), to));
        if (from.isBefore(to)) {
          variants.add(new InForce(from.plusDays(1), to));
        }
      }
      if (!to.equals(LocalDate.MAX)) {
        variants.add(new InForce(from, to.plusDays(1)));
        if (from.isBefore(to)) {
          variants.add(new InForce(from, to.minusDays(1)));
        }
      }
      return variants;
    }
  }
}
