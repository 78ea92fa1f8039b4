package org.treffer.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.treffer.finger.FingerRecord;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;
import org.treffer.synthetic.OrderedWork;
import org.treffer.synthetic.finger.FingerLines;
import org.treffer.synthetic.finger.FingerPopulation;
import org.treffer.synthetic.finger.FingerRegister;

/** Synthetic fingerprints. */
final class FingerSynthesis implements Population<FingerRecord> {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final int BATCH = 50;

  private final FingerPopulation population;

  /**
   * A population.
   *
   * @param records ten-prints and latents over all partitions together
   */
  FingerSynthesis(long seed, long records, Set<Country> countries) {
    population = new FingerPopulation(seed, FingerRegister.inProportion(records, countries));
  }

  @Override
  public Intake<FingerRecord> intake() {
    return new FingerIntake();
  }

  @Override
  public SortedSet<Country> countries() {
    SortedSet<Country> countries = new TreeSet<>();
    population.registers().forEach(register -> countries.add(register.country()));
    return countries;
  }

  @Override
  public long size(Country country) {
    return population.size(country);
  }

  @Override
  public RecordSource<FingerRecord> source(Country country) {
    return population.source(country);
  }

  @Override
  public void write(Path folder, OutputStream truth, LongConsumer progress) throws IOException {
    for (Country country : countries()) {
      Path partition = Files.createDirectories(folder.resolve(country.code()));
      try (OutputStream records =
          new BufferedOutputStream(
              Files.newOutputStream(partition.resolve("fingers.jsonl")), 1 << 20)) {
        write(country, records, truth, progress);
      }
    }
  }

  @Override
  public void writeTruth(OutputStream truth) throws IOException {
    for (Country country : countries()) {
      write(country, OutputStream.nullOutputStream(), truth, records -> {});
    }
  }

  private void write(
      Country country, OutputStream records, OutputStream truth, LongConsumer progress)
      throws IOException {
    OrderedWork.run(
        size(country),
        BATCH,
        THREADS,
        (from, to) -> lines(country, from, to),
        batch -> {
          batch.writeTo(records, truth);
          progress.accept(batch.count());
        });
  }

  private FingerLines lines(Country country, long from, long to) {
    FingerLines lines = new FingerLines();
    for (long number = from; number < to; number++) {
      lines.add(population.at(country, number));
    }
    return lines.finished();
  }
}
