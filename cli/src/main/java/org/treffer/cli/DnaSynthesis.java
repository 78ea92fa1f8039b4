package org.treffer.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.treffer.dna.DnaRecord;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;
import org.treffer.synthetic.dna.DnaPopulation;
import org.treffer.synthetic.dna.DnaRegister;
import org.treffer.synthetic.dna.DnaShares;
import org.treffer.synthetic.dna.GeneratedFiles;

/** Synthetic DNA profiles. */
final class DnaSynthesis implements Population<DnaRecord> {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final DnaPopulation population;

  /**
   * A population.
   *
   * @param profiles over all partitions together
   */
  DnaSynthesis(long seed, long profiles, Set<Country> countries) {
    population =
        DnaPopulation.of(seed, DnaRegister.inProportion(profiles, countries), DnaShares.TYPICAL);
  }

  @Override
  public Intake<DnaRecord> intake() {
    return new DnaIntake();
  }

  @Override
  public SortedSet<Country> countries() {
    SortedSet<Country> countries = new TreeSet<>();
    population.registers().stream()
        .filter(register -> register.size() > 0)
        .forEach(register -> countries.add(register.country()));
    return countries;
  }

  @Override
  public long size(Country country) {
    return population.size(country);
  }

  @Override
  public RecordSource<DnaRecord> source(Country country) {
    return population.source(country);
  }

  @Override
  public void write(Path folder, OutputStream truth, LongConsumer progress) throws IOException {
    new GeneratedFiles(population, THREADS, progress).write(folder, truth);
  }

  @Override
  public void writeTruth(OutputStream truth) throws IOException {
    new GeneratedFiles(population, THREADS, records -> {}).writeTruth(truth);
  }
}
