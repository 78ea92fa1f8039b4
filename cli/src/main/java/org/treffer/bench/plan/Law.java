package org.treffer.bench.plan;

import java.util.List;
import java.util.Locale;

/** How the processor time of a search grows with the register. */
public sealed interface Law {

  /**
   * The processor time of a search in a register of some size.
   *
   * @param records at least 1
   * @return microseconds
   */
  double micros(long records);

  /** The law in words, with its figures. */
  String text();

  /**
   * A search through an index: {@code factor * records^exponent}.
   *
   * @param factor microseconds in a register of one record
   * @param exponent 0 where size does not matter, 1 where cost grows as size does
   */
  record Power(double factor, double exponent) implements Law {

    /**
     * The least squares between logarithms.
     *
     * @param points two or more, of different sizes
     */
    static Power through(List<Point> points) {
      double meanX =
          points.stream().mapToDouble(p -> Math.log((double) p.records())).average().orElseThrow();
      double meanY = points.stream().mapToDouble(p -> Math.log(p.micros())).average().orElseThrow();
      double xy = 0;
      double xx = 0;
      for (Point point : points) {
        double x = Math.log((double) point.records()) - meanX;
        xy += x * (Math.log(point.micros()) - meanY);
        xx += x * x;
      }
      // No search gets cheaper as its register grows; where it seems so, noise was measured.
      double exponent = Math.max(0, xy / xx);
      return new Power(Math.exp(meanY - exponent * meanX), exponent);
    }

    @Override
    public double micros(long records) {
      return factor * Math.pow((double) records, exponent);
    }

    @Override
    public String text() {
      return String.format(Locale.ROOT, "%.2g us * n^%.2f", factor, exponent);
    }
  }

  /**
   * A look at every record and the precise matcher on the best, of which there are at least so many
   * and else a share of the register: {@code each * records + precise * compared(records)}.
   *
   * @param each microseconds a record looked at
   * @param precise microseconds a record compared precisely
   * @param compared how many records of a register are compared precisely
   */
  record TwoStages(double each, double precise, Compared compared) implements Law {

    private static final double SAME = 1e-9;

    /** How many records are compared precisely. */
    @FunctionalInterface
    interface Compared {
      long of(long records);
    }

    /**
     * The least squares of the relative errors.
     *
     * @param points two or more, of different sizes
     */
    static TwoStages through(List<Point> points, Compared compared) {
      // Each point divided by its cost: a * each + b * precise = 1.
      double aa = 0;
      double ab = 0;
      double bb = 0;
      double a1 = 0;
      double b1 = 0;
      for (Point point : points) {
        double a = point.records() / point.micros();
        double b = compared.of(point.records()) / point.micros();
        aa += a * a;
        ab += a * b;
        bb += b * b;
        a1 += a;
        b1 += b;
      }
      double determinant = aa * bb - ab * ab;
      // In registers so small that all is compared precisely, the two cannot be told apart.
      double each =
          determinant < SAME * aa * bb ? 0 : Math.max(0, (a1 * bb - b1 * ab) / determinant);
      double precise = Math.max(0, (b1 - each * ab) / bb);
      return new TwoStages(each, precise, compared);
    }

    @Override
    public double micros(long records) {
      return each * records + precise * compared.of(records);
    }

    @Override
    public String text() {
      return String.format(Locale.ROOT, "%.2g us * n + %.0f us * compared", each, precise);
    }
  }
}
