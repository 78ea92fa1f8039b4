package org.treffer.synthetic.dna;

import java.util.Optional;
import org.treffer.dna.DnaRecord;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;

/** A partition's records on their way straight into a store, as if each were a line of a file. */
final class GeneratedSource implements RecordSource<DnaRecord> {

  private static final int BATCH = 1_000;

  private final DnaPopulation population;
  private final Country country;
  private long next;

  GeneratedSource(DnaPopulation population, Country country) {
    this.population = population;
    this.country = country;
  }

  @Override
  public String name() {
    return "generated DNA of " + country;
  }

  @Override
  public Optional<Batch<DnaRecord>> next() {
    long from = next;
    long to = Math.min(population.size(country), from + BATCH);
    if (from == to) {
      return Optional.empty();
    }
    next = to;
    return Optional.of(sink -> read(from, to, sink));
  }

  private void read(long from, long to, Sink<DnaRecord> sink) {
    for (long number = from; number < to; number++) {
      try {
        sink.accept(number + 1, population.at(country, number).record());
      } catch (IllegalArgumentException e) {
        sink.reject(number + 1, "field loci: " + e.getMessage());
      }
    }
  }
}
