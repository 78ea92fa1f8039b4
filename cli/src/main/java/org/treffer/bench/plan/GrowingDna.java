package org.treffer.bench.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.index.DnaIndex;
import org.treffer.record.Category;
import org.treffer.record.RecordFilter;
import org.treffer.synthetic.dna.BenchmarkPopulation;
import org.treffer.synthetic.dna.BenchmarkProbe;

/** DNA profiles, asked about with the benchmark's mix: half full profiles, the rest harder. */
final class GrowingDna implements Growing {

  private static final List<Long> SIZES = List.of(20_000L, 60_000L, 200_000L, 600_000L);
  private static final int SEARCHES = 4_000;

  private final DnaIndex index = new DnaIndex();
  private final double factor;
  private final long seed;

  GrowingDna(double factor, long seed) {
    this.factor = factor;
    this.seed = seed;
  }

  @Override
  public Category category() {
    return DnaIndex.DNA;
  }

  @Override
  public String records() {
    return "DNA profiles";
  }

  @Override
  public List<Long> sizes() {
    return Registers.scaled(SIZES, factor);
  }

  @Override
  public void make(long records, Path partition) throws IOException {
    Registers.make(index, BenchmarkPopulation.of(seed, records).source(), partition);
  }

  @Override
  public int searches() {
    return SEARCHES;
  }

  @Override
  public Search searches(long records) {
    List<BenchmarkProbe> probes = BenchmarkPopulation.of(seed, records).probes(SEARCHES);
    DnaIndex searched = new DnaIndex();
    return (register, number) ->
        register
            .search(
                searched.query(
                    probes.get(number % SEARCHES).probe().profile(),
                    ComparisonRule.OF_THE_ANNEX,
                    RecordFilter.EVERY_RECORD))
            .size();
  }

  @Override
  public Law law(List<Point> points) {
    return Law.Power.through(points);
  }

  @Override
  public int copies() {
    return 1;
  }
}
