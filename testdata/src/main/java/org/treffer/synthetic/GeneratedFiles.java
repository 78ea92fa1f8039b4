package org.treffer.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.treffer.record.Country;

/**
 * Writes a population to files: {@code FOLDER/<CC>/}{@link Population#file}, one line a record, and
 * the truth to a stream that the categories share. Same population, same bytes, whatever the number
 * of threads.
 */
public final class GeneratedFiles {

  private static final int BUFFER_BYTES = 1 << 20;

  private final Population<?> population;
  private final int threads;
  private final LongConsumer progress;

  /**
   * A writer.
   *
   * @param threads that generate; one more writes
   * @param progress hears how many records more are written
   */
  public GeneratedFiles(Population<?> population, int threads, LongConsumer progress) {
    this.population = population;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Writes every partition, replacing files that are there.
   *
   * @param folder is made if it is missing
   * @param truth gets a line of JSON for every tie between two records; not closed
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder, OutputStream truth) throws IOException {
    for (Country country : population.countries()) {
      Path partition = Files.createDirectories(folder.resolve(country.code()));
      try (OutputStream file = Files.newOutputStream(partition.resolve(population.file()));
          OutputStream records = new BufferedOutputStream(file, BUFFER_BYTES)) {
        write(country, records, truth);
      }
    }
  }

  /** Writes the truth alone, for a population that goes straight into a store. */
  public void writeTruth(OutputStream truth) throws IOException {
    for (Country country : population.countries()) {
      write(country, OutputStream.nullOutputStream(), truth);
    }
  }

  private void write(Country country, OutputStream records, OutputStream truth) throws IOException {
    OrderedWork.run(
        population.size(country),
        population.batch(),
        threads,
        (from, to) -> lines(country, from, to),
        batch -> {
          batch.writeTo(records, truth);
          progress.accept(batch.count());
        });
  }

  private GeneratedLines lines(Country country, long from, long to) {
    GeneratedLines lines = new GeneratedLines();
    for (long number = from; number < to; number++) {
      population.write(country, number, lines);
    }
    return lines.finished();
  }
}
