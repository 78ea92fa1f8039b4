package org.treffer.bench.leak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.dna.index.DnaIndex;
import org.treffer.partition.RegisterWriter;
import org.treffer.record.BirthMonth;
import org.treffer.record.Country;
import org.treffer.record.Event;
import org.treffer.record.Ground;
import org.treffer.record.Header;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.Subject;
import org.treffer.shipped.Shipped;
import org.treffer.store.StoreFolder;
import org.treffer.synthetic.dna.BenchmarkPopulation;

/**
 * Three stores of Germany's with the same records in the same places: one has a withheld record
 * where the two others have two fillers, of the same form and length.
 */
final class TwinStores {

  static final Country ASKED = Country.of("DE");
  static final Country ASKING = Country.of("AT");

  private static final LocalDate STORED = LocalDate.of(2024, 1, 15);
  private static final String WITH = "with";
  private static final String WITHOUT = "without";
  private static final String AGAIN = "again";

  private final Path folder;
  private final Profile withheld;
  private final Profile stranger;

  private TwinStores(Path folder, Profile withheld, Profile stranger) {
    this.folder = folder;
    this.withheld = withheld;
    this.stranger = stranger;
  }

  /**
   * Makes the stores.
   *
   * @param folder an empty one
   * @param profiles in each store, from about a thousand on
   */
  static TwinStores make(Path folder, long profiles, long seed) throws IOException {
    // Four people of a population of their own: nobody of the register is related to them.
    BenchmarkPopulation others = BenchmarkPopulation.of(seed ^ 0x5eed, 5_000);
    List<Profile> four =
        others
            .records()
            .map(DnaRecord::profile)
            .filter(p -> p.loci().size() == 16 && Integer.bitCount(p.designated()) == 16)
            .limit(4)
            .toList();
    BenchmarkPopulation population = BenchmarkPopulation.of(seed, profiles);
    store(folder.resolve(WITH), population, four.get(0), Status.BLOCKED);
    store(folder.resolve(WITHOUT), population, four.get(1), Status.ACTIVE);
    store(folder.resolve(AGAIN), population, four.get(2), Status.ACTIVE);
    return new TwinStores(folder, four.get(0), four.get(3));
  }

  /** The stores, opened. */
  record Open(StoreFolder with, StoreFolder without, StoreFolder again) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      with.close();
      without.close();
      again.close();
    }
  }

  /**
   * Opens them; what is kept in memory of them is made anew, and lies elsewhere.
   *
   * @param block the two stores without the record change their parts from block to block: neither
   *     may be the faster one for where its files lie
   */
  Open open(Clock clock, int block) throws IOException {
    boolean even = block % 2 == 0;
    return new Open(
        StoreFolder.open(folder.resolve(WITH), clock),
        StoreFolder.open(folder.resolve(even ? WITHOUT : AGAIN), clock),
        StoreFolder.open(folder.resolve(even ? AGAIN : WITHOUT), clock));
  }

  private static void store(Path folder, BenchmarkPopulation population, Profile own, Status status)
      throws IOException {
    StoreFolder.create(folder, Shipped.agreements());
    StoreFolder.setRules(folder, ASKED, Shipped.openRules());
    StoreFolder.setFacts(folder, Shipped.facts(ASKED), Shipped.frequencies(ASKED));
    Header header =
        new Header(
            status, BirthMonth.UNKNOWN, List.of(Ground.of(Event.TAKEN, STORED, Subject.CONVICTED)));
    DnaRecord extra =
        new DnaRecord(new Reference("DE-P-00000000"), DnaKind.PERSON, header, "", own);
    try (RegisterWriter<DnaRecord> writer =
        RegisterWriter.open(StoreFolder.partition(folder, ASKED), new DnaIndex())) {
      for (long i = 0; i < population.size(); i++) {
        writer.put(i == population.size() / 2 ? extra : population.record(i));
      }
      writer.commit();
    }
  }

  /** The profile that a question asks about. */
  Profile probe(Question question) {
    return switch (question) {
      case FULL -> withheld;
      case NEAR -> nearTo(withheld);
      case NONE -> stranger;
    };
  }

  private static Profile nearTo(Profile profile) {
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    profile.loci().forEach(l -> genotypes.put(l, profile.genotype(l).orElseThrow()));
    Locus last = profile.loci().getLast();
    Genotype genotype = genotypes.get(last);
    genotypes.put(last, new Genotype(genotype.low(), genotype.high() + 30));
    return new Profile(genotypes, Map.of());
  }
}
