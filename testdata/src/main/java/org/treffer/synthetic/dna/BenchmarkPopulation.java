package org.treffer.synthetic.dna;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.treffer.dna.DnaRecord;
import org.treffer.record.Country;
import org.treffer.record.RecordSource;

/**
 * The one store and the probes that every DNA benchmark and its tests use: 70% persons and 30%
 * stains of one register, all kits side by side, a third of the stains partial, loci lost in order
 * of amplicon length with 10% exceptions; rare values, families and repeated persons as in {@link
 * DnaShares#SEARCHABLE}. Every record may be loaded.
 *
 * <p>Immutable; records and probes follow from the seed, the size and their number, on any thread.
 */
public final class BenchmarkPopulation {

  /** The partition that holds the records. */
  public static final Country COUNTRY = Country.of("DE");

  private final DnaPopulation population;
  private final BenchmarkProbes probes;
  private final long size;

  private BenchmarkPopulation(DnaPopulation population, long seed, long size) {
    this.population = population;
    this.probes = new BenchmarkProbes(seed, population, COUNTRY);
    this.size = size;
  }

  /**
   * A population.
   *
   * @param seed any number
   * @param size records, from about a thousand on, so that probes find records to be planted in
   */
  public static BenchmarkPopulation of(long seed, long size) {
    long stains = size * 3 / 10;
    List<DnaRegister> register = List.of(new DnaRegister(COUNTRY, size - stains, stains));
    return new BenchmarkPopulation(mixed(seed, register), seed, size);
  }

  /**
   * Two registers for a mass comparison, with ties between them: one of stains only (AT), one of
   * persons only (DE).
   */
  public static DnaPopulation stainsAndPersons(long seed, long stains, long persons) {
    return mixed(
        seed,
        List.of(
            new DnaRegister(Country.of("AT"), 0, stains), new DnaRegister(COUNTRY, persons, 0)));
  }

  private static DnaPopulation mixed(long seed, List<DnaRegister> registers) {
    KitUse anyKit = KitUse.of(KitUse.ANY);
    return DnaPopulation.of(seed, registers, DnaShares.SEARCHABLE, unused -> anyKit);
  }

  /** How many records there are. */
  public long size() {
    return size;
  }

  /** The record with a number from 0 to {@link #size()}, that excluded. */
  public DnaRecord record(long number) {
    return population.at(COUNTRY, number).record();
  }

  /** All records in order; the stream may be made parallel. */
  public Stream<DnaRecord> records() {
    return generated().map(SyntheticProfile::record);
  }

  /** All records as a load takes them. */
  public RecordSource<DnaRecord> source() {
    return population.source(COUNTRY);
  }

  /** All records in order with what only the generator knows of them. */
  public Stream<SyntheticProfile> generated() {
    return population.of(COUNTRY);
  }

  /**
   * One of endlessly many probes: half full profiles, 30% stains with 6 to 11 loci, 20% with a
   * wildcard or a micro-variant, half of each kind with a record planted for it.
   *
   * @param number 0 or more
   */
  public BenchmarkProbe probe(long number) {
    return probes.at(number);
  }

  /** The first probes; a multiple of twenty has exactly the shares that {@link #probe} names. */
  public List<BenchmarkProbe> probes(int count) {
    return LongStream.range(0, count).mapToObj(this::probe).toList();
  }
}
