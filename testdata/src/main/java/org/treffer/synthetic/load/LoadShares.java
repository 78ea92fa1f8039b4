package org.treffer.synthetic.load;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.treffer.record.Country;
import org.treffer.record.OffenceCatalogue;
import org.treffer.record.PackedHeader;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.Table;

/**
 * The shares that a load is drawn by.
 *
 * @param kinds of each kind of request; a kind that is left out is not asked
 * @param partners the states that ask and are asked, those with most first; others come after them
 * @param skew the exponent of Zipf's law over {@code partners}, 0 to {@value #MOST_SKEW}: 0 asks
 *     all alike
 * @param offences parts of each offence of the catalogue
 * @param twice the share of requests that are sent a second time under their number, 0 to 1
 * @param changedStains the share of a state's open stains that are new or changed on a day, 0 to 1
 */
public record LoadShares(
    Map<RequestKind, KindShare> kinds,
    List<Country> partners,
    double skew,
    Map<String, Double> offences,
    double twice,
    double changedStains) {

  /** The steepest law over partners. */
  public static final long MOST_SKEW = 10;

  private static final double USUAL_SKEW = 2.0;
  private static final double USUAL_TWICE = 0.005;
  private static final double USUAL_CHANGED = 0.0002;

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if nothing is asked, or a share is out of range
   */
  public LoadShares {
    kinds = Map.copyOf(kinds);
    partners = List.copyOf(partners);
    offences = Map.copyOf(offences);
    within("skew", skew, MOST_SKEW);
    within("twice", twice, 1);
    within("changedStains", changedStains, 1);
    if (kinds.values().stream().allMatch(kind -> kind.parts() == 0)) {
      throw new IllegalArgumentException(
          "kinds: at least one kind of request has more than 0 parts");
    }
    if (partners.stream().distinct().count() < partners.size()) {
      throw new IllegalArgumentException("partners: each state once");
    }
    if (offences.values().stream().allMatch(parts -> parts == 0)) {
      throw new IllegalArgumentException("offences: at least one has more than 0 parts");
    }
    offences.forEach(LoadShares::checkOffence);
  }

  private static void checkOffence(String code, double parts) {
    int place = OffenceCatalogue.placeOf(code);
    if (place == 0 || place == PackedHeader.OFFENCE_NOT_LISTED) {
      throw new IllegalArgumentException(
          "offences: O01 to O" + OffenceCatalogue.SIZE + ", not '" + code + "'");
    }
    within("offences." + code, parts, KindShare.MOST_PARTS);
  }

  private static void within(String name, double value, long most) {
    if (!(value >= 0 && value <= most)) {
      throw new IllegalArgumentException(name + ": 0 to " + most + ", not " + value);
    }
  }

  /**
   * The shares of the tables beside this package, and of {@code offence-weights.csv}; what no table
   * holds is invented: twice 0.5%, changed stains 0.02% a day.
   */
  public static LoadShares usual() {
    Map<RequestKind, KindShare> parts = new EnumMap<>(RequestKind.class);
    Table kinds = Table.beside(LoadShares.class, "kinds.csv");
    for (List<String> row : kinds.rows()) {
      parts.put(
          RequestKind.named(kinds.value(row, "kind")).orElseThrow(),
          new KindShare(
              Double.parseDouble(kinds.value(row, "parts")),
              Double.parseDouble(kinds.value(row, "hits")),
              Double.parseDouble(kinds.value(row, "inOffice"))));
    }
    Table partners = Table.beside(LoadShares.class, "partners.csv");
    Table weights = Table.beside(Draws.class, "offence-weights.csv");
    Map<String, Double> offences = new LinkedHashMap<>();
    for (List<String> row : weights.rows()) {
      offences.put(weights.value(row, "offence"), Double.valueOf(weights.value(row, "parts")));
    }
    return new LoadShares(
        parts,
        partners.rows().stream().map(r -> Country.of(partners.value(r, "partner"))).toList(),
        USUAL_SKEW,
        offences,
        USUAL_TWICE,
        USUAL_CHANGED);
  }

  /** The same with other kinds. */
  public LoadShares withKinds(Map<RequestKind, KindShare> others) {
    return new LoadShares(others, partners, skew, offences, twice, changedStains);
  }

  /** The same with another skew over partners. */
  public LoadShares withSkew(double exponent) {
    return new LoadShares(kinds, partners, exponent, offences, twice, changedStains);
  }

  /** How many of a state's open stains are new or changed on a day: at least one if it has any. */
  public long changed(long stains) {
    return stains == 0 ? 0 : Math.max(1, Math.round(stains * changedStains));
  }

  /**
   * The part of a day's requests that falls into an hour.
   *
   * @param hour 0 to 23, local time
   * @return 0 to 1; the hours of a day sum to 1
   */
  public double hourShare(int hour) {
    boolean office = hour >= OFFICE_FROM && hour < OFFICE_TO;
    int officeHours = OFFICE_TO - OFFICE_FROM;
    double hours = office ? officeHours : HOURS - officeHours;
    double share = 0;
    double all = 0;
    for (KindShare kind : new TreeMap<>(kinds).values()) {
      double inOffice = kind.inOffice() / 100;
      share += kind.parts() * (office ? inOffice : 1 - inOffice) / hours;
      all += kind.parts();
    }
    return share / all;
  }

  /** The requests of a day in whose busiest hour so many are made a second. */
  public double ofDay(double busiestPerSecond) {
    double busiest = Math.max(hourShare(0), hourShare(OFFICE_FROM));
    return busiestPerSecond * SECONDS_AN_HOUR / busiest;
  }

  private static final int HOURS = 24;
  private static final int OFFICE_FROM = 7;
  private static final int OFFICE_TO = 17;
  private static final double SECONDS_AN_HOUR = 3_600;
}
