package org.treffer.synthetic;

import java.util.List;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;
import org.treffer.record.StoredRecord;

/**
 * One category's records of several partitions, each a function of the seed, the partition and the
 * record's number.
 *
 * @param <R> the category's record
 */
public interface Population<R extends StoredRecord> {

  /** The name of a partition's file, such as {@code dna.jsonl}. */
  String file();

  /** How many records a thread makes at a time. */
  int batch();

  /** The partitions, in their order. */
  List<Country> countries();

  /**
   * How many records a partition has.
   *
   * @throws IllegalArgumentException if there is no such partition
   */
  long size(Country country);

  /**
   * A partition's records as a load takes them, in batches that any thread may make. What cannot be
   * loaded is rejected under its number in the register, counted from 1.
   *
   * @throws IllegalArgumentException if there is no such partition
   */
  RecordSource<R> source(Country country);

  /**
   * Writes a record, and what only the generator knows of it.
   *
   * @param number 0 to the partition's size, that excluded
   */
  void write(Country country, long number, GeneratedLines lines);
}
