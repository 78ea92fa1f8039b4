package org.treffer.benchmarks.finger;

import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Matcher;
import org.treffer.finger.PreparedPrint;
import org.treffer.finger.evaluation.Impression;

/**
 * How long does a search among a million prints take, and how often does its coarse look miss the
 * right one? Arguments: how many prints the gallery has, then folders of {@code
 * <finger>_<impression>.iso}. The first impression of each real finger lies in the gallery among
 * synthetic prints; the third of each is searched. Beside it: every print of the gallery compared
 * precisely (galleries up to 100,000), and SourceAFIS over a part of it, by all processors. Without
 * the JVM option {@code --add-modules jdk.incubator.vector} the same is done one by one.
 */
public final class HowLongTakesAMillionPrints {

  private static final int MOST_EXHAUSTIVE = 100_000;
  private static final int MOST_PROBES = 100;
  private static final int PEER = 5_000;
  private static final int PEER_PROBES = 4;

  private HowLongTakesAMillionPrints() {}

  /** Prints a line a measure. */
  public static void main(String[] args) throws IOException {
    int size = Integer.parseInt(args[0]);
    List<List<FingerTemplate>> fingers =
        RealFingers.of(Arrays.asList(args).subList(1, args.length));
    List<FingerTemplate> enrolled = new ArrayList<>();
    List<FingerTemplate> probes = new ArrayList<>();
    for (List<FingerTemplate> impressions : fingers) {
      enrolled.add(impressions.getFirst());
      if (probes.size() < MOST_PROBES && impressions.size() > 2) {
        probes.add(impressions.get(2));
      }
    }
    try (Gallery gallery = Gallery.of(size, enrolled)) {
      System.out.printf(
          Locale.ROOT,
          "%,d prints, %d segments, %,d bytes a print on disk, vectors: %b%n",
          size,
          gallery.segments(),
          gallery.bytesOnDisk() / size,
          ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
      search(gallery, probes);
    }
    peer(size, probes);
    if (size <= MOST_EXHAUSTIVE) {
      everyPrint(Gallery.templates(size, enrolled), probes);
    }
  }

  private static void search(Gallery gallery, List<FingerTemplate> probes) throws IOException {
    long opened = System.nanoTime();
    gallery.search(probes.getFirst());
    double first = (System.nanoTime() - opened) / 1e6;
    for (FingerTemplate probe : probes.subList(0, Math.min(5, probes.size()))) {
      gallery.search(probe);
    }
    double[] times = new double[probes.size()];
    double cpu = cpuSeconds();
    int rankOne = 0;
    int listed = 0;
    for (int i = 0; i < probes.size(); i++) {
      long start = System.nanoTime();
      int rank = Gallery.rankOf(i, gallery.search(probes.get(i)));
      times[i] = (System.nanoTime() - start) / 1e6;
      rankOne += rank == 1 ? 1 : 0;
      listed += rank > 0 ? 1 : 0;
    }
    cpu = (cpuSeconds() - cpu) / probes.size();
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "treffer: first search %,.0f ms; median %,.1f ms, longest %,.1f ms, processor time %,.1f"
            + " ms; right at rank one %d, among the candidates %d, of %d probes%n",
        first,
        times[times.length / 2],
        times[times.length - 1],
        1e3 * cpu,
        rankOne,
        listed,
        probes.size());
  }

  /** Of the whole process: what a search costs however busy the machine is. */
  private static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }

  /** The precise matcher on everything: what the coarse look cannot lose to. */
  private static void everyPrint(List<FingerTemplate> gallery, List<FingerTemplate> probes) {
    List<PreparedPrint> prints = gallery.parallelStream().map(PreparedPrint::of).toList();
    double cpu = cpuSeconds();
    long start = System.nanoTime();
    long rankOne =
        IntStream.range(0, probes.size())
            .parallel()
            .filter(i -> bestOf(PreparedPrint.of(probes.get(i)), prints) == i)
            .count();
    System.out.printf(
        Locale.ROOT,
        "every print compared precisely: %,.0f ms a search, processor time %,.0f ms; right at rank"
            + " one %d of %d probes%n",
        (System.nanoTime() - start) / 1e6 / probes.size(),
        1e3 * (cpuSeconds() - cpu) / probes.size(),
        rankOne,
        probes.size());
  }

  private static int bestOf(PreparedPrint probe, List<PreparedPrint> prints) {
    Matcher matcher = new Matcher();
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int j = 0; j < prints.size(); j++) {
      float odds = matcher.logOdds(probe, prints.get(j));
      if (odds > most) {
        most = odds;
        best = j;
      }
    }
    return best;
  }

  private static void peer(int size, List<FingerTemplate> probes) {
    List<Impression> impressions = new ArrayList<>();
    Gallery.templates(Math.min(PEER, size), List.of())
        .forEach(template -> impressions.add(new Impression("", "", template)));
    List<FingerprintTemplate> prints = SourceAfis.templates(impressions);
    double fastest = Double.MAX_VALUE;
    double leastCpu = Double.MAX_VALUE;
    for (FingerTemplate probe : probes.subList(0, Math.min(PEER_PROBES, probes.size()))) {
      FingerprintMatcher matcher =
          new FingerprintMatcher(
              SourceAfis.templates(List.of(new Impression("", "", probe))).getFirst());
      for (int run = 0; run < 3; run++) {
        double cpu = cpuSeconds();
        long start = System.nanoTime();
        double best = prints.parallelStream().mapToDouble(matcher::match).max().orElse(0);
        double seconds = (System.nanoTime() - start) / 1e9;
        fastest = best < 0 ? fastest : Math.min(fastest, seconds / prints.size());
        leastCpu = Math.min(leastCpu, (cpuSeconds() - cpu) / prints.size());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "SourceAFIS: %,.1f ms a search of %,d prints, processor time %,.1f ms, from its fastest"
            + " over %,d%n",
        1e3 * fastest * size,
        size,
        1e3 * leastCpu * size,
        prints.size());
  }
}
