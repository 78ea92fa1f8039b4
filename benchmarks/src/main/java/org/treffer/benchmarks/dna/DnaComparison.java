package org.treffer.benchmarks.dna;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.treffer.dna.Comparison;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.Profile;
import org.treffer.synthetic.dna.BenchmarkPopulation;

/**
 * What does one comparison cost? Profiles of unrelated people, nearly all no hits; the explained
 * comparison, which lists every difference, is the baseline of the one that only decides.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DnaComparison {

  private static final int PROFILES = 4_096;

  private List<Profile> profiles;
  private int next;

  /** Draws the profiles. */
  @Setup(Level.Trial)
  public void draw() {
    BenchmarkPopulation population = BenchmarkStore.population(100_000);
    profiles = LongStream.range(0, PROFILES).mapToObj(i -> population.record(i).profile()).toList();
  }

  private Profile profile(int step) {
    return profiles.get((next + step) & (PROFILES - 1));
  }

  /** Hit or not, and the quality. */
  @Benchmark
  public int decided() {
    next += 7;
    return Comparison.quality(profile(0), profile(1), ComparisonRule.OF_THE_ANNEX);
  }

  /** The same with every difference listed. */
  @Benchmark
  public Comparison explained() {
    next += 7;
    return Comparison.of(profile(0), profile(1), ComparisonRule.OF_THE_ANNEX);
  }
}
