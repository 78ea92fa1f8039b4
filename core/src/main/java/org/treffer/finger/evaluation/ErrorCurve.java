package org.treffer.finger.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Draws the detection-error curve: false non-matches over false matches, both axes in decades. */
public final class ErrorCurve {

  private static final int SIDE = 600;
  private static final int MARGIN = 60;
  private static final int DECADES = 4;

  private ErrorCurve() {}

  /** The curve over scores, a complete SVG document. */
  public static String svg(List<Evaluation.Score> scores) {
    StringBuilder svg = new StringBuilder();
    int whole = SIDE + 2 * MARGIN;
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"14\">%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
            whole,
            whole));
    for (int decade = 0; decade <= DECADES; decade++) {
      axes(svg, Math.pow(10, -decade));
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\">false matches</text>%n"
                + "<text x=\"8\" y=\"%d\">false non-matches</text>%n"
                + "<polyline fill=\"none\" stroke=\"#06c\" stroke-width=\"2\" points=\"%s\"/>%n"
                + "</svg>%n",
            whole / 2,
            whole - 12,
            MARGIN - 20,
            points(scores)));
    return svg.toString();
  }

  private static void axes(StringBuilder svg, double rate) {
    double at = place(rate);
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%.0f %d V%d M%d %.0f H%d\" stroke=\"#ccc\"/>%n"
                + "<text x=\"%.0f\" y=\"%d\">%s</text><text x=\"8\" y=\"%.0f\">%s</text>%n",
            at,
            MARGIN,
            MARGIN + SIDE,
            MARGIN,
            2 * MARGIN + SIDE - at,
            MARGIN + SIDE,
            at,
            MARGIN + SIDE + 18,
            label(rate),
            2 * MARGIN + SIDE - at,
            label(rate)));
  }

  private static String label(double rate) {
    return String.format(Locale.ROOT, "%.4g%%", 100 * rate).replaceAll("\\.?0+%", "%");
  }

  private static String points(List<Evaluation.Score> scores) {
    double[] genuine = Evaluation.valuesOf(scores, true);
    double[] impostor = Evaluation.valuesOf(scores, false);
    Arrays.sort(genuine);
    Arrays.sort(impostor);
    StringBuilder points = new StringBuilder();
    for (double threshold : impostor) {
      double passes = 1 - ErrorRates.below(impostor, threshold) / (double) impostor.length;
      double misses = ErrorRates.below(genuine, threshold) / (double) genuine.length;
      points.append(
          String.format(
              Locale.ROOT, "%.1f,%.1f ", place(passes), 2 * MARGIN + SIDE - place(misses)));
    }
    return points.toString().strip();
  }

  private static double place(double rate) {
    double decades = Math.max(-DECADES, Math.log10(Math.max(1e-9, rate)));
    return MARGIN + SIDE * (1 + decades / DECADES);
  }
}
