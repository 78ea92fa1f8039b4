package org.treffer.synthetic.vehicle;

import java.time.LocalDate;
import org.treffer.synthetic.Draws;
import org.treffer.vehicle.Validity;

/** When registrations begin and end: within the years of their plate's series. */
final class Life {

  /** The day from which nothing is known any more. */
  static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static final int EARLIEST_YEAR = 2003;
  private static final int DAYS_A_YEAR = 365;
  private static final double ENDED = 0.08;

  private Life() {}

  /** The period of a registration that no border crossing touches. */
  static Validity of(Partition here, long number) {
    long plate = Slot.plate(number);
    return switch (Slot.of(number)) {
      case ALONE -> alone(here, number);
      case FIRST_PLATE, FIRST_VEHICLE -> first(here, plate);
      case SECOND_PLATE -> {
        Validity before = first(here, number - 1);
        PlateSeries series = here.plates().seriesOf(plate);
        LocalDate soonest = before.to().toLocalDate();
        LocalDate issued = LocalDate.of(series.fromYear(), 1, 1);
        yield Validity.since(soonest.isBefore(issued) ? issued : soonest);
      }
      case SECOND_VEHICLE -> {
        Validity before = first(here, plate);
        int gap = here.draws(number, "gap").below(60);
        yield Validity.since(before.to().toLocalDate().plusDays(gap));
      }
    };
  }

  private static Validity alone(Partition here, long number) {
    Draws draws = here.draws(number, "life");
    LocalDate from = begin(here, number, draws);
    LocalDate end = from.plusDays(30L + draws.below(8 * DAYS_A_YEAR));
    return draws.chance(ENDED) && end.isBefore(TODAY)
        ? Validity.ofDays(from, end)
        : Validity.since(from);
  }

  private static Validity first(Partition here, long number) {
    Draws draws = here.draws(number, "life");
    LocalDate from = begin(here, number, draws).minusYears(2);
    LocalDate end = from.plusDays(200L + draws.below(600));
    return Validity.ofDays(from, end);
  }

  /** A day in the years of the plate's series, and in those of the generator. */
  private static LocalDate begin(Partition here, long number, Draws draws) {
    PlateSeries series = here.plates().seriesOf(number);
    LocalDate first = LocalDate.of(Math.max(EARLIEST_YEAR, series.fromYear() + 2), 1, 1);
    LocalDate last = LocalDate.of(Math.min(TODAY.getYear() - 1, series.untilYear()), 12, 1);
    if (!first.isBefore(last)) {
      first = last.minusDays(DAYS_A_YEAR);
    }
    return first.plusDays(draws.below((int) (last.toEpochDay() - first.toEpochDay())));
  }
}
