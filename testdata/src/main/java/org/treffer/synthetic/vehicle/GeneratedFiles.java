package org.treffer.synthetic.vehicle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.treffer.record.Country;
import org.treffer.synthetic.OrderedWork;

/**
 * Writes a population to files: {@code FOLDER/<CC>/vehicles.jsonl}, one line a registration, and
 * the truth to a stream that the categories share. Same population, same bytes, whatever the number
 * of threads.
 */
public final class GeneratedFiles {

  private static final int BATCH = 2_000;
  private static final int BUFFER_BYTES = 1 << 20;

  private final VehiclePopulation population;
  private final int threads;
  private final LongConsumer progress;

  /**
   * A writer.
   *
   * @param threads that generate; one more writes
   * @param progress hears how many records more are written
   */
  public GeneratedFiles(VehiclePopulation population, int threads, LongConsumer progress) {
    this.population = population;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Writes every partition, replacing files that are there.
   *
   * @param folder is made if it is missing
   * @param truth gets a line of JSON for every tie between two registrations; not closed
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder, OutputStream truth) throws IOException {
    for (VehicleRegister register : population.registers()) {
      Path partition = folder.resolve(register.country().code());
      Files.createDirectories(partition);
      try (OutputStream file = Files.newOutputStream(partition.resolve("vehicles.jsonl"));
          OutputStream records = new BufferedOutputStream(file, BUFFER_BYTES)) {
        write(register.country(), records, truth);
      }
    }
  }

  /** Writes the truth alone, for a population that goes straight into a store. */
  public void writeTruth(OutputStream truth) throws IOException {
    for (VehicleRegister register : population.registers()) {
      write(register.country(), OutputStream.nullOutputStream(), truth);
    }
  }

  private void write(Country country, OutputStream records, OutputStream truth) throws IOException {
    OrderedWork.run(
        population.size(country),
        BATCH,
        threads,
        (from, to) -> lines(country, from, to),
        batch -> {
          batch.writeTo(records, truth);
          progress.accept(batch.count());
        });
  }

  private VehicleLines lines(Country country, long from, long to) {
    VehicleLines lines = new VehicleLines();
    for (long number = from; number < to; number++) {
      lines.add(population.at(country, number));
    }
    return lines.finished();
  }
}
