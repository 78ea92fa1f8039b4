package org.treffer.synthetic.vehicle;

import java.time.LocalDate;
import java.util.Optional;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.vehicle.Crossings.Crossing;
import org.treffer.synthetic.vehicle.Crossings.End;
import org.treffer.vehicle.Theft;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleData.State;

/**
 * How a vehicle stands in the registration's state, and what is reported stolen.
 *
 * @param state on the road, or why not
 * @param from the first day of it
 * @param theft the theft signal
 */
record Standing(State state, LocalDate from, Theft theft) {

  /** The standing of a registration. */
  static Standing of(Validity validity, Slot slot, Optional<Crossing> crossing, Draws draws) {
    LocalDate begin = validity.from().toLocalDate();
    if (crossing.isPresent() && crossing.get().end() == End.HOME) {
      return switch (crossing.get().kind()) {
        case EXPORT -> new Standing(State.EXPORTED, validity.to().toLocalDate(), Theft.NONE);
        case THEFT -> stolen(Life.left(begin), draws);
        case CLONE -> new Standing(State.REGISTERED, begin, Theft.NONE);
      };
    }
    return validity.open()
        ? new Standing(State.REGISTERED, begin, Theft.NONE)
        : new Standing(ended(slot, draws), validity.to().toLocalDate(), Theft.NONE);
  }

  private static Standing stolen(LocalDate day, Draws draws) {
    String report = String.format("T%06d", draws.below(1_000_000));
    return new Standing(State.STOLEN, day, new Theft("vehicle", report, Validity.since(day)));
  }

  /** What is scrapped does not come back, so a vehicle that gets another plate was suspended. */
  private static State ended(Slot slot, Draws draws) {
    return slot == Slot.FIRST_PLATE || draws.chance(0.5) ? State.SUSPENDED : State.SCRAPPED;
  }
}
