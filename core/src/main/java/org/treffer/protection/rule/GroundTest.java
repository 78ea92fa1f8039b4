package org.treffer.protection.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Origin;
import org.treffer.record.Status;
import org.treffer.record.Subject;

/** One condition on a record's ground. A rule's conditions must all hold for the same ground. */
public sealed interface GroundTest {

  /** Whether it holds for one ground of a record. */
  boolean holds(String kind, Header header, Ground ground, String requesting, Setting setting);

  /** A sentence about the ground. */
  String sentence();

  /** Forms that differ by one step: a word more or less, a threshold moved, a word exchanged. */
  List<GroundTest> variants();

  /** What of a record or its ground takes one word of a finite set. */
  enum Trait {
    /** The record's kind. */
    KIND("the record is a"),
    /** The record's standing; blocked records are never searchable, whatever a rule says. */
    STATUS("the record is"),
    /** The person's role in the case. */
    ROLE("the person is"),
    EVENT("the event is"),
    ORIGIN("the data are");

    private final String phrase;

    Trait(String phrase) {
      this.phrase = phrase;
    }

    /** The word of a ground for this trait. */
    public String wordOf(String kind, Header header, Ground ground) {
      return switch (this) {
        case KIND -> kind;
        case STATUS -> header.status().text();
        case ROLE -> ground.role().text();
        case EVENT -> ground.event().text();
        case ORIGIN -> ground.origin().text();
      };
    }

    /** The words a trait may take; empty for kinds, which the vocabulary tells. */
    public List<String> words() {
      return switch (this) {
        case KIND -> List.of();
        case STATUS -> lower(Status.values());
        case ROLE -> lower(Subject.values());
        case EVENT -> lower(Event.values());
        case ORIGIN -> lower(Origin.values());
      };
    }

    private static List<String> lower(Enum<?>[] values) {
      return Stream.of(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }
  }

  /** A trait's word is one of a set. */
  record OneOf(Trait trait, Set<String> words) implements GroundTest {
    /** Copies the set. */
    public OneOf {
      words = Sets.copy(words);
    }

    @Override
    public boolean holds(
        String kind, Header header, Ground ground, String requesting, Setting setting) {
      return words.contains(trait.wordOf(kind, header, ground));
    }

    @Override
    public String sentence() {
      return trait.phrase + " " + String.join(" or ", words);
    }

    @Override
    public List<GroundTest> variants() {
      return Sets.variants(words, trait.words()).stream()
          .<GroundTest>map(w -> new OneOf(trait, w))
          .toList();
    }
  }

  /** The ground's offence passes a test; the law of its time is that of its event. */
  record Offence(OffenceTest test) implements GroundTest {
    @Override
    public boolean holds(
        String kind, Header header, Ground ground, String requesting, Setting setting) {
      return test.holds(
          ground.offence(),
          test.whoseLaw(requesting, setting.state()),
          test.asOf() == OffenceTest.AsOf.ACT ? ground.date() : setting.day(),
          setting.penalties());
    }

    @Override
    public String sentence() {
      return "the ground's offence " + test.sentence();
    }

    @Override
    public List<GroundTest> variants() {
      return test.variants().stream().<GroundTest>map(Offence::new).toList();
    }
  }

  /**
   * The person's age on a day that the law names. As long as it is not certain that a person has
   * reached an age, the person counts as below it: nobody comes of age by a missing date of birth.
   *
   * @param atLeast years reached for certain; 0 for no bound
   * @param below years not yet reached for certain; 0 for no bound
   * @param on the day
   */
  record Age(int atLeast, int below, On on) implements GroundTest {

    /** The day on which an age counts. */
    public enum On {
      /** The day of the ground's own event. */
      EVENT,
      /** The day of the request. */
      TODAY
    }

    @Override
    public boolean holds(
        String kind, Header header, Ground ground, String requesting, Setting setting) {
      int day =
          on == On.EVENT
              ? org.treffer.record.PackedHeader.day(ground.date())
              : org.treffer.record.PackedHeader.day(setting.day());
      boolean reached = atLeast == 0 || Ages.certainly(header.born(), atLeast, day);
      return reached && (below == 0 || !Ages.certainly(header.born(), below, day));
    }

    @Override
    public String sentence() {
      String when = on == On.EVENT ? " on the day of the event" : " on the day of the request";
      if (below == 0) {
        return "the person was at least " + atLeast + when;
      }
      return atLeast == 0
          ? "the person was below " + below + when
          : "the person was at least " + atLeast + " and below " + below + when;
    }

    @Override
    public List<GroundTest> variants() {
      List<GroundTest> variants = new ArrayList<>();
      for (int step : List.of(-1, 1)) {
        if (atLeast + step > 0 && atLeast > 0) {
          variants.add(new Age(atLeast + step, below, on));
        }
        if (below + step > 0 && below > 0) {
          variants.add(new Age(atLeast, below + step, on));
        }
      }
      variants.add(new Age(atLeast, below, on == On.EVENT ? On.TODAY : On.EVENT));
      return variants;
    }
  }
}
