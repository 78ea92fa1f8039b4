package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.dna.chance.AlleleFrequencies;
import org.treffer.dna.chance.ChanceModel;
import org.treffer.dna.index.DnaIndex;
import org.treffer.format.dna.DnaFiles;
import org.treffer.format.dna.FrequencyCsv;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.Snapshot;
import org.treffer.record.Country;
import org.treffer.record.RecordFilter;
import org.treffer.record.RecordSource;

/**
 * Real genotypes: five control DNAs, and the 1,036 people of a published population sample. Skipped
 * where they are absent; the system property {@code treffer.sharedData}, else the environment
 * variable {@code TREFFER_SHARED_DATA}, names the folder they are in.
 */
class RealDnaTest {

  private static final ComparisonRule RULE = ComparisonRule.OF_THE_ANNEX;

  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void find_the_data() {
    String named =
        System.getProperty(
            "treffer.sharedData", System.getenv().getOrDefault("TREFFER_SHARED_DATA", ""));
    data = named.isEmpty() ? Path.of("../../shared/data/dna") : Path.of(named).resolve("dna");
    Assumptions.assumeTrue(
        Files.isRegularFile(data.resolve("nist1036.csv")),
        () -> data + " is absent: set -Dtreffer.sharedData to the folder of the shared data");
  }

  @Test
  void control_dnas_and_the_population_sample_load_whole() {
    assertThat(load("controls.csv").out()).containsPattern("AT +dna +5 +0");
    assertThat(load("nist1036.csv").out()).containsPattern("AT +dna +1036 +0");
  }

  private CommandRun load(String name) {
    return CommandRun.of(
        "load",
        "--store",
        folder.resolve("store").toString(),
        "--partition",
        "AT",
        data.resolve(name).toString());
  }

  @Test
  void each_finds_himself_and_nobody_else_as_the_oracle_says() throws IOException {
    load("controls.csv");
    load("nist1036.csv");
    List<DnaRecord> people = new ArrayList<>(profiles("controls.csv"));
    people.addAll(profiles("nist1036.csv"));
    DnaIndex index = new DnaIndex();
    try (PartitionStore store = new PartitionStore(new Country("AT"), folder.resolve("store/AT"));
        Snapshot snapshot = store.snapshot(DnaIndex.DNA)) {
      for (DnaRecord person : people) {
        List<String> found =
            snapshot.search(index.query(person.profile(), RULE, RecordFilter.EVERY_RECORD)).stream()
                .map(DnaHit::reference)
                .map(r -> r.text())
                .toList();
        List<String> oracle =
            people.stream()
                .filter(other -> Comparison.of(person.profile(), other.profile(), RULE).hit())
                .map(other -> other.reference().text())
                .toList();
        assertThat(found).isEqualTo(oracle).containsExactly(person.reference().text());
      }
    }
  }

  @Test
  void a_lost_allele_of_control_007_is_a_near_match_of_quality_4() throws IOException {
    DnaRecord control = named("controls.csv", "007");
    Map<Locus, Genotype> other = new EnumMap<>(Locus.class);
    for (Locus locus : control.profile().loci()) {
      other.put(locus, control.profile().genotype(locus).orElseThrow());
    }
    assertThat(other).containsEntry(Locus.D12S391, Genotype.of("18", "19"));
    other.put(Locus.D12S391, Genotype.of("18", "18"));
    Path file = folder.resolve("other.csv");
    StringBuilder names = new StringBuilder("id,kind");
    StringBuilder values = new StringBuilder("other,person");
    other.forEach(
        (locus, genotype) -> {
          names.append(',').append(locus.text()).append("_1,").append(locus.text()).append("_2");
          values.append(',').append(genotype);
        });
    Files.writeString(file, names + "\n" + values + "\n");
    CommandRun run =
        CommandRun.of("match", "dna", data.resolve("controls.csv") + "#007", file.toString());
    assertThat(run.out())
        .containsPattern("D12S391 +18,19 +18,18 +differs +19 and 18: a mismatch")
        .contains("MATCH of quality 4");
  }

  @Test
  void a_control_with_three_alleles_finds_itself_through_the_wildcard() throws IOException {
    DnaRecord control = named("controls.csv", "9948");
    Comparison itself = Comparison.of(control.profile(), control.profile(), RULE);
    assertThat(itself.quality()).isEqualTo(2);
    assertThat(itself.differences()).singleElement().asString().contains("CSF1P0");
  }

  @Test
  void pairs_of_the_sample_match_as_often_as_its_frequencies_say() throws IOException {
    List<Profile> people = new ArrayList<>();
    List<String> lines = Files.readAllLines(data.resolve("nist1036.csv"));
    Path caucasian = folder.resolve("caucasian.csv");
    Files.write(
        caucasian,
        lines.stream().filter(l -> l.startsWith("id,") || l.contains(",Cauc,")).toList());
    for (DnaRecord record : profiles(caucasian)) {
      people.add(record.profile());
    }
    assertThat(people).hasSize(361);
    ChanceModel model = asCounted(data.resolve("frequencies/nist1036-caucasian.csv"));
    ComparisonRule twoLoci = RULE.withMinimumLoci(1);
    double expectedFull = 0;
    double expectedNear = 0;
    int full = 0;
    int near = 0;
    for (int place = 0; place < Locus.F13B.ordinal(); place += 2) { // up to there all are typed
      int loci = Locus.at(place).bit() | Locus.at(place + 1).bit();
      for (int i = 0; i < people.size(); i++) {
        Profile probe = only(loci, people.get(i));
        double[] byQuality = model.byQuality(probe, loci);
        expectedFull += (people.size() - 1 - i) * byQuality[1];
        expectedNear += (people.size() - 1 - i) * (byQuality[2] + byQuality[3] + byQuality[4]);
        for (int j = i + 1; j < people.size(); j++) {
          Profile other = only(loci, people.get(j));
          if (Integer.bitCount(probe.typed() & other.typed()) == 2) {
            int quality = Comparison.quality(probe, other, twoLoci);
            full += quality == 1 ? 1 : 0;
            near += quality > 1 ? 1 : 0;
          }
        }
      }
    }
    assertThat((double) full).isCloseTo(expectedFull, Percentage.withPercentage(10));
    assertThat((double) near).isCloseTo(expectedNear, Percentage.withPercentage(10));
    assertThat(full).isGreaterThan(1_000);
  }

  /** The frequencies as they were counted, without the floor that protects rare alleles. */
  private static ChanceModel asCounted(Path table) throws IOException {
    AlleleFrequencies read = FrequencyCsv.read(table);
    Map<Locus, Integer> many = new EnumMap<>(Locus.class);
    read.byLocus().keySet().forEach(locus -> many.put(locus, 1_000_000));
    return new ChanceModel(new AlleleFrequencies(read.source(), read.byLocus(), many), 0);
  }

  private static Profile only(int loci, Profile whole) {
    Map<Locus, Genotype> kept = new EnumMap<>(Locus.class);
    for (Locus locus : whole.loci()) {
      if ((loci & locus.bit()) != 0) {
        kept.put(locus, whole.genotype(locus).orElseThrow());
      }
    }
    return new Profile(kept, Map.of());
  }

  private DnaRecord named(String file, String reference) throws IOException {
    return profiles(file).stream()
        .filter(r -> r.reference().text().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private List<DnaRecord> profiles(String name) throws IOException {
    return profiles(data.resolve(name));
  }

  private static List<DnaRecord> profiles(Path file) throws IOException {
    List<DnaRecord> records = new ArrayList<>();
    try (RecordSource<DnaRecord> source = DnaFiles.open(file, LocalDate.of(2026, 1, 1))) {
      for (Optional<RecordSource.Batch<DnaRecord>> batch = source.next();
          batch.isPresent();
          batch = source.next()) {
        batch
            .get()
            .read(
                new RecordSource.Sink<DnaRecord>() {
                  @Override
                  public void accept(DnaRecord record) {
                    records.add(record);
                  }

                  @Override
                  public void reject(long line, String reason) {
                    throw new AssertionError("line " + line + ": " + reason);
                  }

                  @Override
                  public void warn(long line, String what) {
                    assertThat(what).containsAnyOf("three values", "one value alone", "twice");
                  }
                });
      }
    }
    return records;
  }
}
