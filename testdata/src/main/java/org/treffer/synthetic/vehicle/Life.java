package org.treffer.synthetic.vehicle;

import java.time.LocalDate;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.vehicle.Crossings.Crossing;
import org.treffer.synthetic.vehicle.Crossings.End;
import org.treffer.synthetic.vehicle.Crossings.Kind;
import org.treffer.vehicle.Validity;

/** When registrations begin and end: each begins while its plate's series is issued. */
final class Life {

  /** The day from which nothing is known any more. */
  static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static final LocalDate EARLIEST = LocalDate.of(2003, 1, 1);
  private static final int DAYS_A_YEAR = 365;
  private static final double ENDED = 0.08;
  private static final int LEAST_DAYS_OF_FIRST = 200;
  private static final int MORE_DAYS_OF_FIRST = 600;
  private static final int MOST_DAYS_BETWEEN = 60;
  private static final int DAYS_UNTIL_LEFT = 100;
  private static final int DAYS_UNSEEN = 20;

  private Life() {}

  /** The period of a registration that no border crossing touches. */
  static Validity of(Partition here, long number) {
    return switch (Slot.of(number)) {
      case ALONE -> alone(here, number);
      case FIRST_PLATE, FIRST_VEHICLE -> first(here, number);
      case SECOND_PLATE -> Validity.since(first(here, number - 1).to().toLocalDate());
      case SECOND_VEHICLE -> {
        Validity before = first(here, number - 1);
        int gap = here.draws(number, "gap").below(MOST_DAYS_BETWEEN);
        yield Validity.since(before.to().toLocalDate().plusDays(gap));
      }
    };
  }

  /**
   * The period of a registration at one end of a border crossing. Where the state abroad had no
   * plates to give yet, the vehicle arrives when it has.
   *
   * @param there the partition at the other end
   */
  static Validity crossing(Partition here, long number, Crossing crossing, Partition there) {
    boolean atHome = crossing.end() == End.HOME;
    LocalDate homeFrom =
        (atHome ? of(here, number) : of(there, crossing.number())).from().toLocalDate();
    if (atHome && crossing.kind() != Kind.EXPORT) {
      return Validity.since(homeFrom);
    }
    int unseen = crossing.kind() == Kind.EXPORT ? 1 : DAYS_UNSEEN;
    LocalDate arrived =
        later(left(homeFrom).plusDays(unseen), (atHome ? there : here).plates().firstDay());
    return atHome ? Validity.ofDays(homeFrom, arrived.minusDays(1)) : Validity.since(arrived);
  }

  /** The day on which a vehicle that crosses a border was stolen or taken away. */
  static LocalDate left(LocalDate homeFrom) {
    return homeFrom.plusDays(DAYS_UNTIL_LEFT);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private static Validity alone(Partition here, long number) {
    Draws draws = here.draws(number, "life");
    LocalDate from = begin(here, number, DAYS_UNTIL_LEFT + DAYS_UNSEEN, draws);
    LocalDate end = from.plusDays(30L + draws.below(8 * DAYS_A_YEAR));
    return draws.chance(ENDED) && end.isBefore(TODAY)
        ? Validity.ofDays(from, end)
        : Validity.since(from);
  }

  /** A period after which another registration begins, of the vehicle or of the plate. */
  private static Validity first(Partition here, long number) {
    Draws draws = here.draws(number, "life");
    int room = LEAST_DAYS_OF_FIRST + MORE_DAYS_OF_FIRST + MOST_DAYS_BETWEEN;
    LocalDate from = begin(here, number, room, draws);
    LocalDate end = from.plusDays((long) LEAST_DAYS_OF_FIRST + draws.below(MORE_DAYS_OF_FIRST));
    return Validity.ofDays(from, end);
  }

  /** A day on which the plate's series was issued, that many days before today. */
  private static LocalDate begin(Partition here, long number, int room, Draws draws) {
    PlateSeries series = here.plates().seriesOf(number);
    LocalDate first = later(series.from(), EARLIEST);
    LocalDate latest = TODAY.minusDays(room);
    LocalDate last = series.until().isBefore(latest) ? series.until() : latest;
    return first.plusDays(draws.below((int) (last.toEpochDay() - first.toEpochDay()) + 1));
  }
}
