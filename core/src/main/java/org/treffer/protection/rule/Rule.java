package org.treffer.protection.rule;

import java.util.List;
import java.util.Set;

/**
 * One rule. What no rule permits is refused or withheld; that cannot be switched off. A rule that
 * refuses or withholds outweighs every rule that permits; where the two meet, it has to name the
 * rules that it overrides, or {@code check} calls it a contradiction.
 */
public sealed interface Rule {

  /** The rule's name, sentence, legal basis and mark. */
  Source source();

  /** Conditions on the request, all of which must hold; none holds for every request. */
  List<Condition> when();

  /** What a rule does with what it covers. */
  enum Effect {
    PERMIT,
    DENY
  }

  /** Whether the rule permits or denies. */
  Effect effect();

  /** The names of the rules that it is meant to override; {@code *} for every one. */
  Set<String> overrides();

  /** The same rule with other conditions on the request. */
  Rule with(List<Condition> when);

  /**
   * Lets a request in, or refuses it.
   *
   * @param refusal of a rule that refuses: the public reason
   */
  record Admission(
      Source source,
      Effect effect,
      List<Condition> when,
      org.treffer.request.Refusal refusal,
      Set<String> overrides)
      implements Rule {
    /** Copies the collections. */
    public Admission {
      when = List.copyOf(when);
      overrides = Sets.copy(overrides);
    }

    @Override
    public Admission with(List<Condition> conditions) {
      return new Admission(source, effect, conditions, refusal, overrides);
    }
  }

  /** How far a rule that withholds reaches. */
  enum Reach {
    /** The ground no longer counts; another may. */
    GROUND,
    /** The record is withheld, whatever its other grounds. */
    RECORD
  }

  /**
   * Lets a ground make its record searchable, or withholds it.
   *
   * @param tests conditions on the ground, all of which must hold
   * @param endings of a rule that permits: what ends it
   * @param reach of a rule that withholds: how far it reaches
   */
  record OfRecord(
      Source source,
      Effect effect,
      List<Condition> when,
      List<GroundTest> tests,
      List<Ending> endings,
      Reach reach,
      Set<String> overrides)
      implements Rule {
    /** Copies the collections. */
    public OfRecord {
      when = List.copyOf(when);
      tests = List.copyOf(tests);
      endings = List.copyOf(endings);
      overrides = Sets.copy(overrides);
    }

    @Override
    public OfRecord with(List<Condition> conditions) {
      return new OfRecord(source, effect, conditions, tests, endings, reach, overrides);
    }

    /** The same rule with other conditions on the ground. */
    public OfRecord withTests(List<GroundTest> others) {
      return new OfRecord(source, effect, when, others, endings, reach, overrides);
    }

    /** The same rule with another reach. */
    public OfRecord withReach(Reach other) {
      return new OfRecord(source, effect, when, tests, endings, other, overrides);
    }

    /** The same rule with other endings. */
    public OfRecord withEndings(List<Ending> others) {
      return new OfRecord(source, effect, when, tests, others, reach, overrides);
    }
  }

  /**
   * Lets parts of a hit out, or withholds them.
   *
   * @param qualities qualities of matches
   * @param candidates of a rule that releases: the most candidates, 0 without a limit
   * @param fields parts of an answer, from the category's {@link Vocabulary.Terms#fields}
   */
  record Release(
      Source source,
      Effect effect,
      List<Condition> when,
      Set<Integer> qualities,
      int candidates,
      Set<String> fields,
      Set<String> overrides)
      implements Rule {
    /** Copies the collections. */
    public Release {
      when = List.copyOf(when);
      qualities = Sets.copy(qualities);
      fields = Sets.copy(fields);
      overrides = Sets.copy(overrides);
    }

    @Override
    public Release with(List<Condition> conditions) {
      return new Release(source, effect, conditions, qualities, candidates, fields, overrides);
    }

    /** The same rule for other parts of a hit. */
    public Release withParts(Set<Integer> otherQualities, int others, Set<String> otherFields) {
      return new Release(source, effect, when, otherQualities, others, otherFields, overrides);
    }
  }

  /**
   * Bounds the requests that a partner may make on one day of the requested state's calendar.
   *
   * @param perDay the bound, 0 to a million
   */
  record Quota(Source source, List<Condition> when, int perDay) implements Rule {
    /** Copies the list. */
    public Quota {
      when = List.copyOf(when);
    }

    @Override
    public Effect effect() {
      return Effect.DENY;
    }

    @Override
    public Set<String> overrides() {
      return Set.of("*");
    }

    @Override
    public Quota with(List<Condition> conditions) {
      return new Quota(source, conditions, perDay);
    }
  }
}
