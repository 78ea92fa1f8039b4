package org.treffer.synthetic.dna;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.treffer.dna.DnaKind;
import org.treffer.record.BirthMonth;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Origin;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.Table;
import org.treffer.synthetic.Weighted;

/**
 * Why each record is stored: roles, dates and offences in plausible shares, all invented (X). Dates
 * lie from 2000 to 2025; registers grew, so later ones are more frequent.
 */
final class Headers {

  private static final LocalDate FIRST_DAY = LocalDate.of(KitUse.FIRST_YEAR, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(KitUse.LAST_YEAR, 12, 31);
  private static final int YOUNGEST_YEARS = 14;

  private final Weighted<String> offences;
  private final Weighted<Subject> roles =
      new Weighted.Builder<Subject>()
          .add(Subject.CONVICTED, 580)
          .add(Subject.SUSPECT, 345)
          .add(Subject.ELIMINATION, 20)
          .add(Subject.MISSING, 15)
          .add(Subject.VOLUNTEER, 15)
          .add(Subject.VICTIM, 15)
          .add(Subject.UNKNOWN, 10)
          .build();

  Headers() {
    Table table = Table.beside(Draws.class, "offence-weights.csv");
    Weighted.Builder<String> weights = new Weighted.Builder<>();
    for (List<String> row : table.rows()) {
      weights.add(table.value(row, "offence"), Double.parseDouble(table.value(row, "parts")));
    }
    offences = weights.build();
  }

  /**
   * The day a sample is typed: any in the years covered, and no earlier than its person's youth.
   */
  static LocalDate day(DnaKind kind, Individual individual, Draws draws) {
    long first = FIRST_DAY.toEpochDay();
    if (kind == DnaKind.PERSON) {
      int youngest = draws.chance(0.003) ? YOUNGEST_YEARS - 3 : YOUNGEST_YEARS;
      first = Math.max(first, individual.born().plusYears(youngest).atDay(1).toEpochDay());
    }
    double growth = Math.sqrt(draws.unit());
    return LocalDate.ofEpochDay(first + (long) (growth * (LAST_DAY.toEpochDay() - first + 1)));
  }

  /** The header of a person's record. */
  Header ofPerson(LocalDate stored, BirthMonth born, Draws draws) {
    Subject role = roles.draw(draws);
    List<Ground> grounds = new ArrayList<>(3);
    switch (role) {
      case CONVICTED, SUSPECT -> addCase(grounds, role, stored, draws);
      case VICTIM, MISSING, VOLUNTEER, ELIMINATION, UNKNOWN, DOCUMENT ->
          grounds.add(Ground.of(Event.TAKEN, stored, role));
    }
    if (draws.chance(0.12)) {
      Subject second = draws.chance(0.08) ? Subject.VICTIM : Subject.SUSPECT;
      addCase(grounds, second, later(stored, 2_000, draws), draws);
    }
    return new Header(status(draws), born, grounds);
  }

  /** The header of a stain. */
  Header ofStain(LocalDate stored, Draws draws) {
    List<Ground> grounds = new ArrayList<>(2);
    if (draws.chance(0.01)) {
      grounds.add(Ground.of(Event.TAKEN, stored, Subject.MISSING));
    } else {
      String offence = offences.draw(draws);
      grounds.add(ground(Event.TAKEN, stored, Subject.UNKNOWN, offence, draws));
      if (draws.chance(0.04)) {
        LocalDate solved = later(stored, 1_500, draws);
        grounds.add(ground(Event.SOLVED, solved, Subject.UNKNOWN, offence, draws));
      }
    }
    return new Header(status(draws), BirthMonth.UNKNOWN, grounds);
  }

  /** A case from the taking of the sample to its outcome, as far as it has one. */
  private void addCase(List<Ground> grounds, Subject role, LocalDate taken, Draws draws) {
    String offence = offences.draw(draws);
    Subject first = role == Subject.CONVICTED ? Subject.SUSPECT : role;
    grounds.add(ground(Event.TAKEN, taken, first, offence, draws));
    LocalDate outcome = later(taken, 900, draws);
    if (role == Subject.CONVICTED) {
      grounds.add(ground(Event.CONVICTED, outcome, role, offence, draws));
      if (draws.chance(0.2)) {
        LocalDate released = later(outcome, 2_500, draws);
        grounds.add(ground(Event.RELEASED, released, role, offence, draws));
      }
    } else if (role == Subject.SUSPECT && draws.chance(0.25)) {
      Event end = draws.chance(0.4) ? Event.ACQUITTED : Event.CLOSED;
      grounds.add(ground(end, outcome, role, offence, draws));
    }
  }

  private static Ground ground(
      Event event, LocalDate date, Subject role, String offence, Draws draws) {
    Origin origin = draws.chance(0.02) ? Origin.FOREIGN : Origin.DOMESTIC;
    return new Ground(event, date, role, offence, origin);
  }

  private static LocalDate later(LocalDate date, int days, Draws draws) {
    LocalDate later = date.plusDays(1 + draws.below(days));
    return later.isAfter(LAST_DAY) ? LAST_DAY : later;
  }

  private static Status status(Draws draws) {
    double place = draws.unit();
    if (place < 0.004) {
      return Status.BLOCKED;
    }
    return place < 0.006 ? Status.DISPUTED : Status.ACTIVE;
  }
}
