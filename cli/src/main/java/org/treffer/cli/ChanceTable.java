package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.Genotype;
import org.treffer.dna.Locus;
import org.treffer.dna.Profile;
import org.treffer.dna.chance.AlleleFrequencies;
import org.treffer.dna.chance.ChanceModel;
import org.treffer.dna.index.DnaIndex;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.RegisterWriter;
import org.treffer.partition.Snapshot;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.RecordFilter;
import org.treffer.record.RecordSource;
import org.treffer.synthetic.dna.AlleleTable;
import org.treffer.synthetic.dna.DnaPopulation;
import org.treffer.synthetic.dna.DnaRegister;
import org.treffer.synthetic.dna.DnaShares;
import org.treffer.terminal.Progress;

/**
 * What chance alone gives, expected and counted: stains of a few loci against the profiles of
 * synthetic people, none of whom is related to anybody.
 */
final class ChanceTable {

  /** Every kit has the first ten. */
  private static final List<Locus> LOCI =
      List.of(
          Locus.VWA,
          Locus.TH01,
          Locus.D21S11,
          Locus.FGA,
          Locus.D8S1179,
          Locus.D3S1358,
          Locus.D18S51,
          Locus.D16S539,
          Locus.D2S1338,
          Locus.D19S433);

  private static final int FEWEST = 6;

  private final long persons;
  private final long stains;
  private final DnaPopulation population;
  private final Country country;
  private final ChanceModel model;

  /** A row: loci, and sums over all stains. */
  record Row(
      int loci,
      double probability,
      double expectedFull,
      long countedFull,
      double expectedNear,
      long countedNear) {}

  /**
   * A table.
   *
   * @param country whose allele frequencies people are drawn from
   */
  ChanceTable(long seed, Country country, long persons, long stains) {
    this.country = country;
    this.persons = persons;
    this.stains = stains;
    this.population =
        DnaPopulation.of(seed, List.of(new DnaRegister(country, persons, stains)), DnaShares.PLAIN);
    AlleleFrequencies frequencies = AlleleTable.of(country).frequencies();
    // As the people are drawn: in Hardy-Weinberg proportions, rare alleles at their own frequency.
    this.model =
        new ChanceModel(
            new AlleleFrequencies(frequencies.source(), frequencies.byLocus(), largeSample()), 0);
  }

  private static Map<Locus, Integer> largeSample() {
    Map<Locus, Integer> people = new EnumMap<>(Locus.class);
    for (Locus locus : Locus.values()) {
      people.put(locus, Integer.MAX_VALUE / 4);
    }
    return people;
  }

  /**
   * Makes the register in a folder, and searches for every stain at 6 to 10 loci.
   *
   * @throws BadInput if the sizes make no sense
   */
  List<Row> rows(Path folder, Progress progress) throws IOException {
    if (persons < 1 || stains < 1) {
      throw new BadInput("--profiles and --sample: at least 1 each");
    }
    List<Profile> probes = new ArrayList<>();
    DnaIndex index = new DnaIndex();
    load(folder, index, probes);
    List<Row> rows = new ArrayList<>();
    try (PartitionStore store = new PartitionStore(country, folder);
        Snapshot snapshot = store.snapshot(DnaIndex.DNA)) {
      for (int loci = FEWEST; loci <= LOCI.size(); loci++) {
        rows.add(row(loci, probes, index, snapshot));
        progress.advance(1);
      }
    }
    return rows;
  }

  private void load(Path folder, DnaIndex index, List<Profile> probes) throws IOException {
    Files.createDirectories(folder);
    try (RegisterWriter<DnaRecord> writer = RegisterWriter.open(folder, index);
        RecordSource<DnaRecord> source = population.source(country)) {
      for (var batch = source.next(); batch.isPresent(); batch = source.next()) {
        batch.get().read(new Parting(writer, probes));
      }
      writer.commit();
    }
  }

  /** Persons go into the register, stains become probes. */
  private record Parting(RegisterWriter<DnaRecord> writer, List<Profile> probes)
      implements RecordSource.Sink<DnaRecord> {

    @Override
    public void accept(DnaRecord record) {
      switch (record.kind()) {
        case PERSON -> put(record);
        case STAIN -> probes.add(record.profile());
      }
    }

    private void put(DnaRecord record) {
      try {
        writer.put(record);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void reject(long line, String reason) {
      throw new IllegalStateException("a plain population has no such record: " + reason);
    }

    @Override
    public void warn(long line, String what) {
      throw new IllegalStateException("a plain population has no such record: " + what);
    }
  }

  private Row row(int loci, List<Profile> probes, DnaIndex index, Snapshot snapshot)
      throws IOException {
    ComparisonRule rule = ComparisonRule.OF_THE_ANNEX;
    Set<Locus> kept = Set.copyOf(LOCI.subList(0, loci));
    double probability = 0;
    double expectedFull = 0;
    double expectedNear = 0;
    long full = 0;
    long near = 0;
    for (Profile whole : probes) {
      Profile probe = only(kept, whole);
      SortedMap<Integer, Double> expected = model.expectedHits(probe, persons, rule);
      probability += model.byQuality(probe, probe.typed())[1];
      expectedFull += expected.get(1);
      expectedNear += expected.get(2) + expected.get(3) + expected.get(4);
      for (DnaHit hit : snapshot.search(index.query(probe, rule, RecordFilter.EVERY_RECORD))) {
        if (hit.comparison().quality() == 1) {
          full++;
        } else {
          near++;
        }
      }
    }
    return new Row(loci, probability / probes.size(), expectedFull, full, expectedNear, near);
  }

  private static Profile only(Set<Locus> kept, Profile whole) {
    Map<Locus, Genotype> genotypes = new EnumMap<>(Locus.class);
    for (Locus locus : kept) {
      whole.genotype(locus).ifPresent(genotype -> genotypes.put(locus, genotype));
    }
    return new Profile(genotypes, Map.of());
  }
}
