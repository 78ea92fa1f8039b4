package org.treffer.protection.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which offences a rule is about: a list of codes, or a threshold of a state's penalties. */
public sealed interface OffenceTest {

  /** The word for an offence that is not stated. */
  String UNSTATED = "unstated";

  /** The word for an offence that the catalogue does not list. */
  String UNLISTED = "unlisted";

  /** Which penalty a threshold is compared with. */
  enum Measure {
    MAXIMUM,
    MINIMUM
  }

  /** Whose law tells the penalty. */
  enum LawOf {
    REQUESTING,
    REQUESTED
  }

  /** As of when the law is read. */
  enum AsOf {
    /** The day of the request. */
    REQUEST,
    /**
     * The day of the act, where the request dates it, else of the request; of a record: its event.
     */
    ACT
  }

  /**
   * Whether an offence passes.
   *
   * @param code the code, or empty
   * @param lawOf the code of the state whose law counts, as {@link #whoseLaw} told
   * @param day the day of the law
   */
  boolean holds(String code, String lawOf, LocalDate day, Penalties penalties);

  /** The state whose law counts, of the two. */
  default String whoseLaw(String requesting, String requested) {
    return requesting;
  }

  /** Whether the law is read as of the act. */
  default AsOf asOf() {
    return AsOf.REQUEST;
  }

  /** Ends the sentence "the offence ...". */
  String sentence();

  /** Forms that differ by one step: a word more or less, a threshold moved, a word exchanged. */
  List<OffenceTest> variants();

  /** Every word that a list may hold. */
  private static List<String> words() {
    List<String> words = new ArrayList<>(List.of(UNSTATED, UNLISTED));
    for (int place = 1; place <= org.treffer.record.OffenceCatalogue.SIZE; place++) {
      words.add(org.treffer.record.OffenceCatalogue.codeAt(place));
    }
    return words;
  }

  /** The word in a list that stands for a code. */
  static String word(String code) {
    if (code.isEmpty()) {
      return UNSTATED;
    }
    return org.treffer.record.OffenceCatalogue.placeOf(code)
            == org.treffer.record.PackedHeader.OFFENCE_NOT_LISTED
        ? UNLISTED
        : code;
  }

  /**
   * The offences of a list.
   *
   * @param codes codes of the catalogue, {@link #UNSTATED} or {@link #UNLISTED}
   */
  record Listed(Set<String> codes) implements OffenceTest {

    /** Copies the set. */
    public Listed {
      codes = Sets.copy(codes);
    }

    @Override
    public boolean holds(String code, String lawOf, LocalDate day, Penalties penalties) {
      return codes.contains(word(code));
    }

    @Override
    public String sentence() {
      return "is one of " + String.join(", ", codes);
    }

    @Override
    public List<OffenceTest> variants() {
      return Sets.variants(codes, words()).stream().<OffenceTest>map(Listed::new).toList();
    }
  }

  /**
   * The offences that a state's law threatens with at least so much, and those of a list besides.
   *
   * @param months the threshold, 0 to {@link Penalties#LIFE}
   * @param orListed codes that pass whatever their penalty; may be empty
   */
  record AtLeast(int months, Measure measure, LawOf lawOf, AsOf asOf, Set<String> orListed)
      implements OffenceTest {

    /** Copies the set. */
    public AtLeast {
      orListed = Sets.copy(orListed);
    }

    @Override
    public String whoseLaw(String requesting, String requested) {
      return lawOf == LawOf.REQUESTING ? requesting : requested;
    }

    @Override
    public boolean holds(String code, String state, LocalDate day, Penalties penalties) {
      if (orListed.contains(word(code))) {
        return true;
      }
      for (Penalties.Entry law : penalties.law(state, code, day)) {
        return (measure == Measure.MAXIMUM ? law.maximumMonths() : law.minimumMonths()) >= months;
      }
      return false;
    }

    @Override
    public String sentence() {
      return "is threatened with a "
          + (measure == Measure.MAXIMUM ? "maximum" : "minimum")
          + " of at least "
          + (months == Penalties.LIFE ? "imprisonment for life" : months + " months")
          + " by the law of the "
          + (lawOf == LawOf.REQUESTING ? "requesting" : "requested")
          + " state "
          + (asOf == AsOf.REQUEST ? "on the day of the request" : "at the time of the act")
          + (orListed.isEmpty() ? "" : ", or is one of " + String.join(", ", orListed));
    }

    @Override
    public List<OffenceTest> variants() {
      List<OffenceTest> variants = new ArrayList<>();
      for (int other : new TreeSet<>(List.of(months / 2, months - 1, months + 1, Penalties.LIFE))) {
        if (other >= 0 && other <= Penalties.LIFE && other != months) {
          variants.add(new AtLeast(other, measure, lawOf, asOf, orListed));
        }
      }
      Measure otherMeasure = measure == Measure.MAXIMUM ? Measure.MINIMUM : Measure.MAXIMUM;
      variants.add(new AtLeast(months, otherMeasure, lawOf, asOf, orListed));
      LawOf otherLaw = lawOf == LawOf.REQUESTING ? LawOf.REQUESTED : LawOf.REQUESTING;
      variants.add(new AtLeast(months, measure, otherLaw, asOf, orListed));
      AsOf otherDay = asOf == AsOf.REQUEST ? AsOf.ACT : AsOf.REQUEST;
      variants.add(new AtLeast(months, measure, lawOf, otherDay, orListed));
      for (Set<String> listed : Sets.variants(orListed, words())) {
        variants.add(new AtLeast(months, measure, lawOf, asOf, listed));
      }
      if (orListed.size() == 1) {
        variants.add(new AtLeast(months, measure, lawOf, asOf, Set.of()));
      }
      return variants;
    }
  }

  /** The 32 offences of Framework Decision 2002/584/JHA, Article 2(2), as the table marks them. */
  record OnEuList() implements OffenceTest {
    @Override
    public boolean holds(String code, String lawOf, LocalDate day, Penalties penalties) {
      return penalties.law(lawOf, code, day).stream().anyMatch(Penalties.Entry::euList);
    }

    @Override
    public String sentence() {
      return "is one of the 32 of the European arrest warrant";
    }

    @Override
    public List<OffenceTest> variants() {
      return List.of();
    }
  }
}
