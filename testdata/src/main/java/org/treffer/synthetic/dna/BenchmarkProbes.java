package org.treffer.synthetic.dna;

import java.util.List;
import java.util.Map;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.ReferenceSeries;
import org.treffer.synthetic.Weighted;
import org.treffer.synthetic.dna.BenchmarkProbe.Shape;

/**
 * Makes the probes of a benchmark population. Of twenty in a row ten are full profiles, six partial
 * stains, four odd ones; half of each has a record planted for it.
 */
final class BenchmarkProbes {

  /** Tries to find a record that shares enough loci with a probe. */
  private static final int TRIES = 100_000;

  private static final int FEWEST_LOCI = 6;
  private static final int MOST_PARTIAL_LOCI = 11;

  private static final Weighted<Change> OF_FULL =
      new Weighted.Builder<Change>()
          .add(Change.NONE, 60)
          .add(Change.MISMATCH, 25)
          .add(Change.DROPPED_ALLELE, 15)
          .build();

  private static final Weighted<Change> OF_PARTIAL =
      new Weighted.Builder<Change>()
          .add(Change.NONE, 50)
          .add(Change.MISMATCH, 20)
          .add(Change.DROPPED_ALLELE, 10)
          .add(Change.MICRO_VARIANT, 10)
          .add(Change.WILDCARD, 10)
          .build();

  private final DnaPopulation population;
  private final Country country;
  private final long key;
  private final KitUse kits = KitUse.of(KitUse.ANY);
  private final AlleleTable table;

  BenchmarkProbes(long seed, DnaPopulation population, Country country) {
    this.population = population;
    this.country = country;
    this.key = Draws.key(seed, "probes");
    this.table = AlleleTable.of(country);
  }

  BenchmarkProbe at(long number) {
    Draws draws = new Draws(Draws.key(key, number));
    Shape shape = shape(number);
    Change change = change(shape, number, draws);
    return number / 10 % 2 == 0
        ? planted(number, shape, change, draws)
        : stranger(number, shape, shape == Shape.ODD ? change : Change.NONE, draws);
  }

  private static Shape shape(long number) {
    long place = number % 10;
    return place < 5 ? Shape.FULL : place < 8 ? Shape.PARTIAL : Shape.ODD;
  }

  private static Change change(Shape shape, long number, Draws draws) {
    return switch (shape) {
      case FULL -> OF_FULL.draw(draws);
      case PARTIAL -> OF_PARTIAL.draw(draws);
      case ODD -> number % 2 == 0 ? Change.WILDCARD : Change.MICRO_VARIANT;
    };
  }

  /** A probe from somebody who is in no register. */
  private BenchmarkProbe stranger(long number, Shape shape, Change change, Draws draws) {
    Genome genome = Genome.founder(draws.next(), table, Traits.NONE);
    DnaKind kind = kind(shape, draws);
    Reading reading = reading(genome, kind, change, draws);
    new Planting(reading, kind, reading, draws).plant(change);
    return probe(number, shape, kind, change, reading, List.of());
  }

  /** A probe from the person of a record, read well enough for the two to hit. */
  private BenchmarkProbe planted(long number, Shape shape, Change change, Draws draws) {
    DnaKind kind = kind(shape, draws);
    for (int i = 0; i < TRIES; i++) {
      long target = draws.below(population.size(country));
      SyntheticProfile record = population.at(country, target);
      Reading stored = record.reading();
      boolean suitable =
          record.relation().kinship() == Kinship.NONE
              && Integer.bitCount(stored.designated()) == stored.size();
      if (suitable) {
        Genome genome = population.founder(country, target).genome();
        Reading reading = reading(genome, kind, change, draws);
        if (hits(reading, stored, kind, change, draws)) {
          return probe(number, shape, kind, change, reading, List.of(record.reference()));
        }
      }
    }
    throw new IllegalStateException("the population is too small to plant a record in");
  }

  /** Makes the change, if the two readings then still share enough equal loci. */
  private static boolean hits(
      Reading reading, Reading stored, DnaKind kind, Change change, Draws draws) {
    int common = Integer.bitCount(reading.designated() & stored.designated());
    boolean whole = Integer.bitCount(reading.designated()) == reading.size();
    if (!whole || common < FEWEST_LOCI + (change == Change.NONE ? 0 : 1)) {
      return false;
    }
    return change == Change.NONE
        || !new Planting(reading, kind, stored, draws).plant(change).isEmpty();
  }

  private static DnaKind kind(Shape shape, Draws draws) {
    return switch (shape) {
      case FULL -> DnaKind.PERSON;
      case PARTIAL -> DnaKind.STAIN;
      case ODD -> draws.chance(0.5) ? DnaKind.PERSON : DnaKind.STAIN;
    };
  }

  private Reading reading(Genome genome, DnaKind kind, Change change, Draws draws) {
    Reading reading = Laboratory.full(genome, kits.draw(KitUse.LAST_YEAR, draws));
    if (kind == DnaKind.STAIN) {
      int fewest = FEWEST_LOCI + (change == Change.NONE ? 0 : 1);
      int most = Math.min(MOST_PARTIAL_LOCI, reading.size());
      int left = fewest + draws.below(most - fewest + 1);
      new DropOut(Damage.TYPICAL.dropOutExceptions()).degrade(reading, left, fewest, draws);
    }
    return reading;
  }

  private BenchmarkProbe probe(
      long number,
      Shape shape,
      DnaKind kind,
      Change change,
      Reading reading,
      List<Reference> planted) {
    Reference own = new ReferenceSeries(key, "AT-" + kind.letter() + "-").at(number);
    return new BenchmarkProbe(
        new DnaProbe(own, kind, reading.profile(Map.of())), shape, change, planted);
  }
}
