package org.treffer.synthetic.dna;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Locus;
import org.treffer.record.BirthMonth;
import org.treffer.record.Country;
import org.treffer.record.Header;
import org.treffer.record.RecordSource;
import org.treffer.record.Reference;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.GeneratedLines;
import org.treffer.synthetic.GeneratedSource;
import org.treffer.synthetic.Population;
import org.treffer.synthetic.Weighted;

/**
 * The DNA registers of several partitions, computed record by record: each follows from the seed,
 * the registers' sizes, its partition and its number alone. So a population of any size takes no
 * memory, may be read in any order and by any number of threads, and is the same each time.
 *
 * <p>Immutable. One record costs about 2 microseconds.
 */
public final class DnaPopulation implements Population<DnaRecord> {

  private static final int BATCH = 1_000;

  private static final Weighted<Change> CHANGES =
      new Weighted.Builder<Change>()
          .add(Change.MISMATCH, 35)
          .add(Change.DROPPED_ALLELE, 25)
          .add(Change.MICRO_VARIANT, 15)
          .add(Change.WILDCARD, 15)
          .add(Change.TWO_MISMATCHES, 10)
          .build();

  private final DnaShares shares;
  private final List<Partition> partitions;
  private final Bonds bonds;
  private final Headers headers = new Headers();
  private final Markers markers = new Markers();
  private final Laboratory laboratory;
  private final Laboratory careful;

  private DnaPopulation(DnaShares shares, List<Partition> partitions) {
    this.shares = shares;
    this.partitions = partitions;
    this.bonds = new Bonds(partitions, shares.ties());
    this.laboratory = new Laboratory(shares.damage());
    this.careful = Laboratory.careful(shares.damage());
  }

  /**
   * A population.
   *
   * @param seed any number
   * @param registers each partition once; ties between records lead to these only
   * @param shares what it is like
   */
  public static DnaPopulation of(long seed, List<DnaRegister> registers, DnaShares shares) {
    return of(seed, registers, shares, country -> KitUse.of(country.code()));
  }

  static DnaPopulation of(
      long seed, List<DnaRegister> registers, DnaShares shares, Function<Country, KitUse> kits) {
    List<Partition> partitions = new ArrayList<>();
    for (DnaRegister register : registers) {
      Country country = register.country();
      partitions.add(
          new Partition(
              seed, register, AlleleTable.of(country), kits.apply(country), shares.traits()));
    }
    return new DnaPopulation(shares, List.copyOf(partitions));
  }

  /** The partitions' registers, in the order given. */
  public List<DnaRegister> registers() {
    return partitions.stream().map(Partition::register).toList();
  }

  /**
   * A partition's records, in the register's order; the stream may be made parallel.
   *
   * @throws IllegalArgumentException if the population has no such partition
   */
  public Stream<SyntheticProfile> of(Country country) {
    int partition = placeOf(country);
    return LongStream.range(0, size(country)).mapToObj(number -> at(partition, number));
  }

  @Override
  public String file() {
    return "dna.jsonl";
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public List<Country> countries() {
    return registers().stream().map(DnaRegister::country).toList();
  }

  @Override
  public RecordSource<DnaRecord> source(Country country) {
    return new GeneratedSource<>(
        "generated DNA of " + country, size(country), BATCH, number -> record(country, number));
  }

  private DnaRecord record(Country country, long number) {
    SyntheticProfile profile = at(country, number);
    try {
      return profile.record();
    } catch (IllegalArgumentException e) { // a mixture
      throw new IllegalArgumentException("field loci: " + e.getMessage(), e);
    }
  }

  @Override
  public void write(Country country, long number, GeneratedLines lines) {
    DnaLines.add(at(country, number), lines);
  }

  /**
   * One record.
   *
   * @param number 0 to the register's size, that excluded
   * @throws IllegalArgumentException if there is no such partition or number
   */
  public SyntheticProfile at(Country country, long number) {
    if (number < 0 || number >= size(country)) {
      throw new IllegalArgumentException(country + " has records 0 to " + (size(country) - 1));
    }
    return at(placeOf(country), number);
  }

  @Override
  public long size(Country country) {
    return partitions.get(placeOf(country)).register().size();
  }

  /** Whoever a record would be about if it were tied to no other. */
  Individual founder(Country country, long number) {
    return partitions.get(placeOf(country)).individual(number);
  }

  private int placeOf(Country country) {
    for (int i = 0; i < partitions.size(); i++) {
      if (partitions.get(i).register().country().equals(country)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the population has no partition " + country);
  }

  private SyntheticProfile at(int partition, long number) {
    Bond bond = bonds.of(partition, number);
    return bond.none() ? first(partition, number) : tied(partition, number, bond);
  }

  /** The first record about its person. */
  private SyntheticProfile first(int partition, long number) {
    Partition here = partitions.get(partition);
    Sample sample = sample(here, number, here.individual(number));
    Reading reading =
        laboratory.read(sample.individual.genome(), sample.kit, sample.kind, sample.draws);
    return finished(here, number, sample, reading, Relation.none(here.reference(number)));
  }

  /** A record about somebody who, or whose relative, has a first one. */
  private SyntheticProfile tied(int partition, long number, Bond bond) {
    Partition here = partitions.get(partition);
    Partition there = partitions.get(bond.partition());
    Individual founder = there.individual(bond.number());
    Individual individual = founder.relative(bond.kinship(), here.key(number, "relative"));
    Sample sample = sample(here, number, individual);
    Draws draws = sample.draws;
    boolean change = bond.kinship() == Kinship.SAME && draws.chance(shares.ties().changed());
    Reading reading =
        (change ? careful : laboratory).read(individual.genome(), sample.kit, sample.kind, draws);
    Reference person = there.reference(bond.number());
    Relation relation = new Relation(bond.kinship(), person, Change.NONE, List.of());
    if (change) {
      Change wanted = CHANGES.draw(draws);
      Reading other = first(bond.partition(), bond.number()).reading();
      List<Locus> loci = new Planting(reading, sample.kind, other, draws).plant(wanted);
      Change made = loci.isEmpty() ? Change.NONE : wanted;
      relation = new Relation(bond.kinship(), person, made, loci);
    }
    return finished(here, number, sample, reading, relation);
  }

  private record Sample(DnaKind kind, Individual individual, LocalDate day, Kit kit, Draws draws) {}

  private static Sample sample(Partition here, long number, Individual individual) {
    DnaKind kind = here.register().kind(number);
    Draws draws = new Draws(here.key(number, "typing"));
    LocalDate day = Headers.day(kind, individual, draws);
    return new Sample(kind, individual, day, here.kits().draw(day.getYear(), draws), draws);
  }

  private SyntheticProfile finished(
      Partition here, long number, Sample sample, Reading reading, Relation relation) {
    Draws draws = new Draws(here.key(number, "header"));
    BirthMonth born = sample.individual.bornAsKnown(draws);
    Header header =
        sample.kind == DnaKind.PERSON
            ? headers.ofPerson(sample.day, born, draws)
            : headers.ofStain(sample.day, draws);
    return new SyntheticProfile(
        here.reference(number),
        sample.kind,
        header,
        sample.kit,
        reading,
        markers.of(sample.individual.genome(), sample.kit, reading),
        relation);
  }
}
