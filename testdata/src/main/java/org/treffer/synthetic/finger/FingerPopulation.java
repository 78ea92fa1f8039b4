package org.treffer.synthetic.finger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerRecord;
import org.treffer.finger.FingerTemplate;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.RecordSource;
import org.treffer.record.Reference;
import org.treffer.record.Subject;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.GeneratedLines;
import org.treffer.synthetic.GeneratedSource;
import org.treffer.synthetic.Population;
import org.treffer.synthetic.ReferenceSeries;

/**
 * The fingerprint records of all partitions: ten-prints of persons, of whom one in twenty was taken
 * in another state before, and latents, of which two in five were left by a person whom some
 * partition has (shares invented). Every record can be made alone, from the seed and its number.
 * Immutable.
 */
public final class FingerPopulation implements Population<FingerRecord> {

  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
  private static final int DAYS = 5_700;
  private static final int LEFT_BY_KNOWN_PERCENT = 40;

  /** Of a register's persons the first one in so many were taken in another state before. */
  private static final int TAKEN_BEFORE_PART = 20;

  private static final int BATCH = 50;

  private final long seed;
  private final List<FingerRegister> registers;

  /** The population of a seed. */
  public FingerPopulation(long seed, List<FingerRegister> registers) {
    this.seed = seed;
    this.registers = registers.stream().filter(register -> register.size() > 0).toList();
  }

  /** The partitions that have records. */
  public List<FingerRegister> registers() {
    return registers;
  }

  @Override
  public String file() {
    return "fingers.jsonl";
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public List<Country> countries() {
    return registers.stream().map(FingerRegister::country).toList();
  }

  @Override
  public long size(Country country) {
    return register(country).size();
  }

  private FingerRegister register(Country country) {
    return registers.stream()
        .filter(register -> register.country().equals(country))
        .findFirst()
        .orElseThrow();
  }

  /**
   * A record.
   *
   * @param number 0 to the partition's size, excluded; ten-prints come first
   */
  public SyntheticFinger at(Country country, long number) {
    FingerRegister register = register(country);
    SplittableRandom random =
        new SplittableRandom(Draws.at(Draws.key(seed, "record " + country), number));
    return number < register.persons()
        ? tenPrint(country, number, random)
        : latent(country, number, random);
  }

  /** A person, by the register that took him first and his number there. */
  private record Person(Country home, long number) {}

  private SyntheticFinger tenPrint(Country country, long number, SplittableRandom random) {
    Person person = person(country, number);
    List<FingerTemplate> prints = new ArrayList<>();
    for (int finger = 1; finger <= 10; finger++) {
      prints.add(Impressions.of(master(person, finger), Taking.ROLLED, finger, random.nextLong()));
    }
    Subject subject = random.nextInt(10) < 6 ? Subject.SUSPECT : Subject.CONVICTED;
    FingerRecord record =
        new FingerRecord(
            reference(country, number), FingerKind.TENPRINT, header(subject, random), prints);
    return person.home().equals(country)
        ? new SyntheticFinger(record, List.of())
        : new SyntheticFinger(
            record,
            List.of(new SyntheticFinger.TakenBefore(reference(person.home(), person.number()))));
  }

  /** Whom a ten-print shows: the register's own person, or one of another register's own. */
  private Person person(Country country, long number) {
    List<FingerRegister> others =
        registers.stream()
            .filter(register -> register.persons() > 0 && !register.country().equals(country))
            .toList();
    if (number >= takenBefore(register(country)) || others.isEmpty()) {
      return new Person(country, number);
    }
    SplittableRandom random =
        new SplittableRandom(Draws.at(Draws.key(seed, "taken before " + country), number));
    return own(others.get(random.nextInt(others.size())), random);
  }

  private static Person own(FingerRegister register, SplittableRandom random) {
    return new Person(
        register.country(), random.nextLong(takenBefore(register), register.persons()));
  }

  private static long takenBefore(FingerRegister register) {
    return register.persons() / TAKEN_BEFORE_PART;
  }

  private SyntheticFinger latent(Country country, long number, SplittableRandom random) {
    List<FingerRegister> withPersons =
        registers.stream().filter(register -> register.persons() > 0).toList();
    List<SyntheticFinger.Tie> ties = new ArrayList<>();
    MasterPrint master = new MasterPrint(random.nextLong());
    if (random.nextInt(100) < LEFT_BY_KNOWN_PERCENT && !withPersons.isEmpty()) {
      Person person = own(withPersons.get(random.nextInt(withPersons.size())), random);
      int finger = 1 + random.nextInt(10);
      master = master(person, finger);
      ties.add(new SyntheticFinger.LeftBy(reference(person.home(), person.number()), finger));
    }
    FingerTemplate print = Impressions.of(master, Taking.LATENT, 0, random.nextLong());
    return new SyntheticFinger(
        new FingerRecord(
            reference(country, number),
            FingerKind.LATENT,
            header(Subject.UNKNOWN, random),
            List.of(print)),
        ties);
  }

  private MasterPrint master(Person person, int finger) {
    return new MasterPrint(
        Draws.at(Draws.key(seed, "finger " + person.home()), person.number() * 16 + finger));
  }

  private Reference reference(Country country, long number) {
    return new ReferenceSeries(Draws.key(seed, "finger"), country + "-F-").at(number);
  }

  private static Header header(Subject subject, SplittableRandom random) {
    return Header.of(Ground.of(Event.TAKEN, FIRST_DAY.plusDays(random.nextInt(DAYS)), subject));
  }

  @Override
  public RecordSource<FingerRecord> source(Country country) {
    return new GeneratedSource<>(
        "generated fingerprints of " + country,
        size(country),
        BATCH,
        number -> at(country, number).record());
  }

  @Override
  public void write(Country country, long number, GeneratedLines lines) {
    FingerLines.add(at(country, number), lines);
  }
}
