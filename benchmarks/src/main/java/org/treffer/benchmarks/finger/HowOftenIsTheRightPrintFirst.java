package org.treffer.benchmarks.finger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.treffer.finger.FingerHit;
import org.treffer.finger.FingerKind;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.LeastScore;
import org.treffer.finger.Matcher;
import org.treffer.finger.PreparedPrint;
import org.treffer.finger.ScoreScale;

/**
 * How often is the right print the first of the candidates, and how often does the coarse look cost
 * it that place? Arguments: how many prints the gallery has, then folders of {@code
 * <finger>_<impression>.iso}. The first impression of each real finger lies in the gallery among
 * synthetic prints; every other impression is searched. Beside it, in galleries of up to 100,000,
 * the precise matcher sees every print. First is who has the highest score, if it is one at which a
 * candidate is sent.
 */
public final class HowOftenIsTheRightPrintFirst {

  private static final int MOST_EXHAUSTIVE = 100_000;

  /**
   * A search and whom it should find.
   *
   * @param finger its place in the gallery
   */
  private record Probe(int finger, FingerTemplate print) {}

  private HowOftenIsTheRightPrintFirst() {}

  /** Prints a line a way of searching. */
  public static void main(String[] args) throws IOException {
    int size = Integer.parseInt(args[0]);
    List<List<FingerTemplate>> fingers =
        RealFingers.of(Arrays.asList(args).subList(1, args.length));
    List<FingerTemplate> enrolled = fingers.stream().map(List::getFirst).toList();
    List<Probe> probes = new ArrayList<>();
    for (int finger = 0; finger < fingers.size(); finger++) {
      for (FingerTemplate print : fingers.get(finger).subList(1, fingers.get(finger).size())) {
        probes.add(new Probe(finger, print));
      }
    }
    boolean[] coarse = byCoarseLook(size, enrolled, probes);
    print(size, "coarse look, then precise", coarse);
    if (size <= MOST_EXHAUSTIVE) {
      boolean[] precise = byEveryPrint(Gallery.templates(size, enrolled), probes);
      print(size, "precise on every print", precise);
      long lost = IntStream.range(0, coarse.length).filter(i -> precise[i] && !coarse[i]).count();
      long won = IntStream.range(0, coarse.length).filter(i -> coarse[i] && !precise[i]).count();
      System.out.printf("%,d prints: lost by the coarse look %d, won %d%n", size, lost, won);
    }
  }

  private static void print(int size, String way, boolean... first) {
    long right = IntStream.range(0, first.length).filter(i -> first[i]).count();
    System.out.printf(
        Locale.ROOT,
        "%,d prints, %s: first in %d of %d searches, %.1f%%%n",
        size,
        way,
        right,
        first.length,
        100.0 * right / first.length);
  }

  private static boolean[] byCoarseLook(int size, List<FingerTemplate> enrolled, List<Probe> probes)
      throws IOException {
    boolean[] first = new boolean[probes.size()];
    try (Gallery gallery = Gallery.of(size, enrolled)) {
      for (int i = 0; i < first.length; i++) {
        List<FingerHit> hits = gallery.search(probes.get(i).print());
        first[i] = Gallery.rankOf(probes.get(i).finger(), hits) == 1;
      }
    }
    return first;
  }

  private static boolean[] byEveryPrint(List<FingerTemplate> gallery, List<Probe> probes) {
    List<PreparedPrint> prints = gallery.parallelStream().map(PreparedPrint::of).toList();
    boolean[] first = new boolean[probes.size()];
    IntStream.range(0, first.length)
        .parallel()
        .forEach(i -> first[i] = isFirst(probes.get(i), prints));
    return first;
  }

  private static boolean isFirst(Probe probe, List<PreparedPrint> prints) {
    Matcher matcher = new Matcher();
    PreparedPrint print = PreparedPrint.of(probe.print());
    float own = matcher.logOdds(print, prints.get(probe.finger()));
    if (ScoreScale.score(own) < LeastScore.of(FingerKind.LATENT, FingerKind.TENPRINT)) {
      return false;
    }
    for (PreparedPrint other : prints) {
      if (matcher.logOdds(print, other) > own) {
        return false;
      }
    }
    return true;
  }
}
