package org.treffer.benchmarks.report;

import java.util.Locale;

/** A plot of medians over sizes, both axes logarithmic, as an SVG that needs nothing else. */
final class GrowthPlot {

  private static final int LEFT = 70;
  private static final int TOP = 20;
  private static final int WIDTH = 420;
  private static final int HEIGHT = 300;

  /** Colours that stay apart for those who see red and green alike (Okabe and Ito 2008). */
  private static final String[] COLOURS = {
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#000000", "#999999"
  };

  private final Iterable<Series> series;
  private double leastSize = Double.MAX_VALUE;
  private double mostSize;
  private double leastTime = Double.MAX_VALUE;
  private double mostTime;

  GrowthPlot(Iterable<Series> series) {
    this.series = series;
    for (Series each : series) {
      each.points()
          .forEach(
              (size, point) -> {
                leastSize = Math.min(leastSize, size);
                mostSize = Math.max(mostSize, size);
                leastTime = Math.min(leastTime, decade(point.median()));
                mostTime = Math.max(mostTime, 10 * decade(point.median()));
              });
    }
  }

  /** The power of ten at or below a value. */
  private static double decade(double value) {
    return Math.pow(10, Math.floor(Math.log10(value)));
  }

  String svg() {
    StringBuilder svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 700 370\""
                + " font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n"
                + "<title>Median time of a search over the size of the register</title>\n"
                + "<rect width=\"700\" height=\"370\" fill=\"#fff\"/>\n");
    for (double time = leastTime; time <= mostTime * 1.001; time *= 10) {
      line(svg, LEFT, y(time), LEFT + WIDTH, y(time));
      text(svg, LEFT - 8, y(time) + 4, "end", label(time) + " us");
    }
    for (double size = decade(leastSize); size <= mostSize * 1.001; size *= 10) {
      line(svg, x(size), TOP, x(size), TOP + HEIGHT);
      text(svg, x(size), TOP + HEIGHT + 18, "middle", String.format(Locale.ROOT, "%,.0f", size));
    }
    text(svg, LEFT + WIDTH / 2.0, TOP + HEIGHT + 38, "middle", "records in the register");
    int number = 0;
    for (Series each : series) {
      curve(svg, each, COLOURS[number % COLOURS.length], number);
      number++;
    }
    return svg.append("</svg>\n").toString();
  }

  private void curve(StringBuilder svg, Series each, String colour, int number) {
    StringBuilder points = new StringBuilder();
    each.points()
        .forEach(
            (size, point) ->
                points.append(
                    String.format(Locale.ROOT, "%.1f,%.1f ", x(size), y(point.median()))));
    svg.append(
        String.format(
            "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
            points.toString().strip(), colour));
    each.points()
        .forEach(
            (size, point) ->
                svg.append(
                    String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
                        x(size),
                        y(point.median()),
                        colour)));
    double row = TOP + 14 + 20.0 * number;
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%.1f\" width=\"12\" height=\"12\" fill=\"%s\"/>%n",
            LEFT + WIDTH + 16,
            row - 10,
            colour));
    text(svg, LEFT + WIDTH + 34, row, "start", each.name());
  }

  private double x(double size) {
    return LEFT + WIDTH * share(size, leastSize, mostSize);
  }

  private double y(double time) {
    return TOP + HEIGHT * (1 - share(time, leastTime, mostTime));
  }

  private static double share(double value, double least, double most) {
    return most > least ? Math.log(value / least) / Math.log(most / least) : 0.5;
  }

  private static String label(double value) {
    return value >= 1 ? String.format(Locale.ROOT, "%,.0f", value) : Double.toString(value);
  }

  private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
            x1,
            y1,
            x2,
            y2));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            text.replace("&", "&amp;").replace("<", "&lt;")));
  }
}
