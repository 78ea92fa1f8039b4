package org.treffer.bench.plan;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.index.FingerIndex;
import org.treffer.record.Category;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.synthetic.finger.FingerPopulation;
import org.treffer.synthetic.finger.FingerRegister;

/** Ten-prints, asked about with latents. */
final class GrowingPrints implements Growing {

  private static final List<Long> SIZES = List.of(300L, 900L, 2_000L, 5_000L);
  private static final int SEARCHES = 6;

  private final double factor;
  private final long seed;
  private final FingerIndex index = new FingerIndex();

  GrowingPrints(double factor, long seed) {
    this.factor = factor;
    this.seed = seed;
  }

  @Override
  public Category category() {
    return FingerIndex.FINGER;
  }

  @Override
  public String records() {
    return "ten-print sets";
  }

  @Override
  public List<Long> sizes() {
    return Registers.scaled(SIZES, factor);
  }

  @Override
  public void make(long records, Path partition) throws IOException {
    Registers.make(index, population(records, 0).source(COUNTRY), partition);
  }

  private FingerPopulation population(long persons, long latents) {
    return new FingerPopulation(seed, List.of(new FingerRegister(COUNTRY, persons, latents)));
  }

  @Override
  public int searches() {
    return SEARCHES;
  }

  /** A search shares its work among threads; what others of the process do counts as well. */
  @Override
  public long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  @Override
  public Search searches(long records) {
    FingerPopulation population = population(records, SEARCHES);
    List<FingerProbe> probes =
        LongStream.range(0, SEARCHES)
            .mapToObj(i -> population.at(COUNTRY, records + i).record().prints())
            .map(
                prints ->
                    new FingerProbe(
                        new Reference("1"), FingerKind.LATENT, FingerKind.TENPRINT, prints))
            .toList();
    FingerIndex searched = new FingerIndex();
    return (register, number) ->
        register
            .search(searched.query(probes.get(number % SEARCHES), RecordFilter.EVERY_RECORD))
            .size();
  }

  @Override
  public Law law(List<Point> points) {
    return Law.TwoStages.through(points, FingerIndex::comparedPrecisely);
  }

  /** The index on disk, and the prints once more as the search reads them. */
  @Override
  public int copies() {
    return 2;
  }
}
