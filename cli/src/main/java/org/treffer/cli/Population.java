package org.treffer.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.function.LongConsumer;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;
import org.treffer.record.StoredRecord;

/**
 * One category's synthetic records over all chosen partitions.
 *
 * @param <R> the category's record
 */
interface Population<R extends StoredRecord> {

  /** How its records come into a store. */
  Intake<R> intake();

  /** The partitions that have any. */
  SortedSet<Country> countries();

  /** How many records a partition gets. */
  long size(Country country);

  /** A partition's records, for a load. */
  RecordSource<R> source(Country country);

  /**
   * Writes every partition's file into a folder of its own.
   *
   * @param truth gets what only the generator knows, a line of JSON each
   * @param progress hears of records written
   */
  void write(Path folder, OutputStream truth, LongConsumer progress) throws IOException;

  /** Writes the truth alone. */
  void writeTruth(OutputStream truth) throws IOException;
}
