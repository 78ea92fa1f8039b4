package org.treffer.synthetic.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.treffer.record.Country;

/**
 * The plates of a state: every number has a plate of its own, in the shares of the series. A number
 * whose series was not issued on the day has one of a series that was, counted from its end.
 */
final class PlateMint {

  private static final int HUNDRED = 100;

  private final Country country;
  private final long numbers;
  private final LocalDate firstDay;
  private final List<PlateSeries> series;
  private final List<Permutation> orders = new ArrayList<>();

  /**
   * The plates.
   *
   * @param numbers how many are asked for at most
   */
  PlateMint(long key, Country country, long numbers) {
    this.country = country;
    this.numbers = numbers;
    this.series = PlateSeries.of(country);
    this.firstDay =
        series.stream().map(PlateSeries::from).min(Comparator.naturalOrder()).orElseThrow();
    for (int i = 0; i < series.size(); i++) {
      orders.add(new Permutation(key + i, series.get(i).size()));
    }
  }

  /** The series of a plate. */
  PlateSeries seriesOf(long number) {
    return series.get(placeOf(number));
  }

  /** The first day on which the state gave out any plates that are generated. */
  LocalDate firstDay() {
    return firstDay;
  }

  /**
   * A plate as printed.
   *
   * @throws IllegalArgumentException if the state has not that many plates
   */
  String at(long number) {
    int place = placeOf(number);
    long inSeries = inSeries(number, place);
    if (inSeries >= series.get(place).size()) {
      throw tooMany(place);
    }
    return plate(place, inSeries);
  }

  /**
   * A plate as printed, of a series that was issued to such a vehicle on a day.
   *
   * @param first the day of the vehicle's first registration
   * @throws IllegalArgumentException if the state has not that many plates
   */
  String at(long number, LocalDate day, LocalDate first) {
    if (seriesOf(number).issuedTo(first, day)) {
      return at(number);
    }
    int place = issuedMost(first, day);
    long fromEnd = series.get(place).size() - 1 - number;
    // Those counted from the beginning must end before.
    if (fromEnd <= inSeries(numbers, place) + HUNDRED) {
      throw tooMany(place);
    }
    return plate(place, fromEnd);
  }

  private String plate(int place, long inSeries) {
    return series.get(place).at(orders.get(place).at(inSeries));
  }

  private int issuedMost(LocalDate first, LocalDate day) {
    int most = -1;
    for (int i = 0; i < series.size(); i++) {
      boolean more = most < 0 || series.get(i).share() > series.get(most).share();
      if (series.get(i).issuedTo(first, day) && more) {
        most = i;
      }
    }
    if (most < 0) {
      throw new IllegalStateException(country + " gave out no plates on " + day);
    }
    return most;
  }

  private long inSeries(long number, int place) {
    long before = 0;
    for (int i = 0; i < place; i++) {
      before += series.get(i).share();
    }
    return number / HUNDRED * series.get(place).share() + number % HUNDRED - before;
  }

  private IllegalArgumentException tooMany(int place) {
    PlateSeries of = series.get(place);
    return new IllegalArgumentException(
        country + " has no more than " + of.size() * HUNDRED / of.share() + " plates to give");
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
