package org.treffer.finger;

import java.util.Locale;

/**
 * The score that users see: a score of s says that, of comparisons of two different fingers, one in
 * 10^(s/10) scores as high. 20 is one in a hundred, 30 one in a thousand, 40 one in ten thousand.
 *
 * <p>Fitted on 46,080 comparisons of different fingers of four real sensors (the public B sets of
 * FVC 2002 DB1 and DB3 and FVC 2004 DB2 and DB4, in true and in stretched geometry): the table
 * below holds the log odds that each rate of them reached. Its limits: above 37 (one in 5,000) the
 * scale goes on in a straight line, since no such set shows rarer events, so a score of 60 states
 * what the line says, not a count, and beyond it scores rank candidates and claim no rate. Sensors
 * differ: at 20 the single sets pass 0.4 to 1.9 times as often as the scale says, at 30 up to 3
 * times. It holds for one comparison; the best of a gallery of n is expected to reach 10 log n by
 * chance. Ten fingers of each set were all there were.
 */
public final class ScoreScale {

  /** Log odds that were reached at a score of 0, 3, 7, 10, 13, 17, 20, 23, 27, 30, 33, 37. */
  private static final double[] SCORES = {0, 3, 7, 10, 13, 17, 20, 23, 27, 30, 33, 37};

  private static final double[] LOG_ODDS = {
    -8.5, -4.34, -3.43, -2.54, -1.77, -0.75, 0, 0.66, 1.6, 2.05, 2.85, 3.47
  };

  /** No rarer event is claimed: what was counted ends long before. */
  public static final double LEAST_RATE = 1e-6;

  private ScoreScale() {}

  /**
   * In how many comparisons of different fingers one scores so high, as text: 1,000; over 1,000,000
   * where no rate is claimed.
   */
  public static String oneIn(double falseMatchRate) {
    return String.format(
        Locale.ROOT, falseMatchRate > LEAST_RATE ? "%,.0f" : "over %,.0f", 1 / falseMatchRate);
  }

  /** The score of log odds: 0 or more, without an upper end, rising with the log odds. */
  public static double score(double logOdds) {
    int last = SCORES.length - 1;
    int knot = 1;
    while (knot < last && LOG_ODDS[knot] < logOdds) {
      knot++;
    }
    // The straight line beyond the table follows its last ten points, not its last two.
    int from = logOdds > LOG_ODDS[last] ? last - 3 : knot - 1;
    double slope = (SCORES[knot] - SCORES[from]) / (LOG_ODDS[knot] - LOG_ODDS[from]);
    return Math.max(0, SCORES[knot] + slope * (logOdds - LOG_ODDS[knot]));
  }

  /**
   * How often different fingers score at least so high: at most 1, and never under {@link
   * #LEAST_RATE}.
   */
  public static double falseMatchRate(double score) {
    return Math.max(LEAST_RATE, Math.pow(10, -score / 10));
  }

  /**
   * The score at which different fingers pass so often.
   *
   * @param falseMatchRate above 0, at most 1
   */
  public static double scoreAt(double falseMatchRate) {
    return -10 * Math.log10(falseMatchRate);
  }

  /**
   * The score that the best of several comparisons with prints of one person deserves: among more,
   * a high one is likelier by chance.
   *
   * @param comparisons how many there were, 0 or more
   * @param best the highest score of them
   */
  public static double bestOf(int comparisons, double best) {
    return Math.max(0, best - 10 * Math.log10(Math.max(1, comparisons)));
  }
}
