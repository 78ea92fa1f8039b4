package org.treffer.synthetic.vehicle;

import java.util.ArrayList;
import java.util.List;
import org.treffer.record.Country;

/** The plates of a state: every number has a plate of its own, in the shares of the series. */
final class PlateMint {

  private static final int HUNDRED = 100;

  private final Country country;
  private final List<PlateSeries> series;
  private final List<Permutation> orders = new ArrayList<>();

  PlateMint(long key, Country country) {
    this.country = country;
    this.series = PlateSeries.of(country);
    for (int i = 0; i < series.size(); i++) {
      orders.add(new Permutation(key + i, series.get(i).size()));
    }
  }

  /** The series of a plate. */
  PlateSeries seriesOf(long number) {
    return series.get(placeOf(number));
  }

  /**
   * A plate as printed.
   *
   * @throws IllegalArgumentException if the state has not that many plates
   */
  String at(long number) {
    int place = placeOf(number);
    PlateSeries of = series.get(place);
    long before = 0;
    for (int i = 0; i < place; i++) {
      before += series.get(i).share();
    }
    long inSeries = number / HUNDRED * of.share() + number % HUNDRED - before;
    if (inSeries >= of.size()) {
      throw new IllegalArgumentException(
          country + " has no more than " + of.size() * HUNDRED / of.share() + " plates to give");
    }
    return of.at(orders.get(place).at(inSeries));
  }

  private int placeOf(long number) {
    long rest = number % HUNDRED;
    for (int i = 0; i < series.size(); i++) {
      rest -= series.get(i).share();
      if (rest < 0) {
        return i;
      }
    }
    throw new IllegalStateException("the shares of the series of " + country + " are not 100");
  }
}
