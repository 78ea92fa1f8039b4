package org.treffer.synthetic.dna;

import java.time.YearMonth;
import org.treffer.record.BirthMonth;
import org.treffer.synthetic.Draws;

/**
 * A person: what is inherited, and the month of birth.
 *
 * @param genome the inherited part
 * @param bornMonth the birth in months since January of year 0
 */
record Individual(Genome genome, int bornMonth) {

  private static final int FIRST_BIRTH = 1955 * 12;
  private static final int LAST_BIRTH = 2008 * 12 + 11;

  /** A person with no relatives asked for. */
  static Individual founder(long key, AlleleTable table, Traits traits) {
    Draws draws = new Draws(Draws.key(key, "birth"));
    int born = FIRST_BIRTH + draws.below(LAST_BIRTH - FIRST_BIRTH + 1);
    return new Individual(Genome.founder(key, table, traits), born);
  }

  /**
   * The relative of this founder; the same person for a twin, whose genome and birth are equal.
   *
   * @param key tells relatives of one kind apart
   */
  Individual relative(Kinship kinship, long key) {
    return switch (kinship) {
      case NONE, SAME, TWIN -> this;
      case SIBLING ->
          new Individual(
              genome.sibling(key), Math.min(LAST_BIRTH, bornMonth + yearsApart(key, -9, 9)));
      case PARENT -> new Individual(genome.parent(key), bornMonth + yearsApart(key, -40, -18));
    };
  }

  private static int yearsApart(long key, int least, int most) {
    return 12 * least + new Draws(key).below(12 * (most - least) + 1);
  }

  YearMonth born() {
    return YearMonth.of(bornMonth / 12, bornMonth % 12 + 1);
  }

  BirthMonth bornAsKnown(Draws draws) {
    double known = draws.unit();
    if (known < 0.02) {
      return BirthMonth.UNKNOWN;
    }
    return known < 0.04 ? new BirthMonth(born().getYear(), 0) : BirthMonth.of(born());
  }
}
