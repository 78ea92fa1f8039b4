package org.treffer.bench.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Intervals for the effect in pairs of times: the differences of three quantiles of the two sides,
 * and the median of the pairs' differences.
 *
 * <p>Blocks are drawn with replacement, whole (block bootstrap, Künsch 1989): pairs stay pairs, and
 * times that hang together stay together, be it by what disturbed the machine or by where a store
 * happened to lie in memory, which is another place in each block. Each block is counted into
 * histograms once, so a draw adds histograms and sorts nothing.
 */
final class BlockBootstrap {

  static final List<Double> QUANTILES = List.of(0.25, 0.5, 0.75);

  private static final int DRAWS = 500;
  private static final double CUT = 0.08;

  private final List<Block> blocks = new ArrayList<>();

  /** A stretch of pairs. */
  private record Block(Histogram first, Histogram second, Histogram difference) {

    Block empty() {
      return new Block(first.empty(), second.empty(), difference.empty());
    }

    void add(Block other) {
      first.add(other.first);
      second.add(other.second);
      difference.add(other.difference);
    }

    double[] measures() {
      double[] measures = new double[QUANTILES.size() + 1];
      for (int i = 0; i < QUANTILES.size(); i++) {
        measures[i] = first.quantile(QUANTILES.get(i)) - second.quantile(QUANTILES.get(i));
      }
      measures[QUANTILES.size()] = difference.quantile(0.5);
      return measures;
    }
  }

  BlockBootstrap(Pairs pairs) {
    double[] times = new double[2 * pairs.size()];
    double[] differences = new double[pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      times[2 * i] = pairs.first(i);
      times[2 * i + 1] = pairs.second(i);
      differences[i] = pairs.first(i) - pairs.second(i);
    }
    Block bins = new Block(binsOver(times), binsOver(times), binsOver(differences));
    for (int b = 1; b < pairs.blocks().size(); b++) {
      Block block = bins.empty();
      for (int i = pairs.blocks().get(b - 1); i < pairs.blocks().get(b); i++) {
        block.first.add((double) pairs.first(i));
        block.second.add((double) pairs.second(i));
        block.difference.add(differences[i]);
      }
      blocks.add(block);
    }
  }

  /** Bins over all but the outermost values, which count at the edges. */
  private static Histogram binsOver(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int cut = (int) (CUT * sorted.length);
    return new Histogram(sorted[cut], sorted[sorted.length - 1 - cut]);
  }

  /** The effects by every measure. */
  List<Effect> effects(SplittableRandom random) {
    Block all = blocks.getFirst().empty();
    blocks.forEach(all::add);
    double[] estimates = all.measures();
    double[][] drawn = new double[estimates.length][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      Block again = blocks.getFirst().empty();
      for (int b = 0; b < blocks.size(); b++) {
        again.add(blocks.get(random.nextInt(blocks.size())));
      }
      double[] measures = again.measures();
      for (int m = 0; m < measures.length; m++) {
        drawn[m][draw] = measures[m];
      }
    }
    List<Effect> effects = new ArrayList<>();
    for (int m = 0; m < estimates.length; m++) {
      Arrays.sort(drawn[m]);
      effects.add(
          new Effect(
              measure(m),
              estimates[m],
              drawn[m][(int) (0.025 * DRAWS)],
              drawn[m][(int) (0.975 * DRAWS) - 1]));
    }
    return effects;
  }

  private static String measure(int number) {
    return number < QUANTILES.size()
        ? "quantile " + QUANTILES.get(number)
        : "median of differences";
  }
}
