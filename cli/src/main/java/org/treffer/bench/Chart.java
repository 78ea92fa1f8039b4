package org.treffer.bench;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** A plot of lines over one axis, as SVG that takes its colours from the page it is in. */
final class Chart {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 252;
  private static final int LEFT = 72;
  private static final int RIGHT = 32;
  private static final int TOP = 26;
  private static final int BOTTOM = 44;
  private static final int MOST_TICKS = 6;
  private static final int LEGEND = 150;
  private static final int LEGEND_Y = 10;

  /** A point. */
  record Point(double x, double y) {}

  private record Line(String name, List<Point> points) {}

  private final String title;
  private final String xName;
  private final DoubleFunction<String> xText;
  private final DoubleFunction<String> yText;
  private final List<Line> lines = new ArrayList<>();

  Chart(String title, String xName, DoubleFunction<String> xText, DoubleFunction<String> yText) {
    this.title = title;
    this.xName = xName;
    this.xText = xText;
    this.yText = yText;
  }

  Chart line(String name, List<Point> points) {
    lines.add(new Line(name, List.copyOf(points)));
    return this;
  }

  /** The figure with its caption, which a screen reader reads out; empty without a point. */
  String html() {
    if (lines.stream().allMatch(line -> line.points().isEmpty())) {
      return "";
    }
    double stepX = step(most(true));
    double stepY = step(most(false));
    double mostX = stepX * Math.ceil(most(true) / stepX);
    double mostY = stepY * Math.ceil(most(false) / stepY);
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            "<figure><figcaption>%s</figcaption><svg viewBox=\"0 0 %d %d\" role=\"img\""
                + " aria-label=\"%s\">%n",
            title, WIDTH, HEIGHT, title + told()));
    for (int i = 0; i <= Math.round(mostY / stepY); i++) {
      double y = y(stepY * i, mostY);
      svg.append(
          String.format(
              Locale.ROOT,
              "<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>",
              LEFT,
              y,
              WIDTH - RIGHT,
              y));
      text(svg, LEFT - 6, y + 4, "end", shortened(yText.apply(stepY * i)));
    }
    for (int i = 0; i <= Math.round(mostX / stepX); i++) {
      text(svg, x(stepX * i, mostX), HEIGHT - 24, "middle", shortened(xText.apply(stepX * i)));
    }
    text(svg, LEFT + (WIDTH - LEFT - RIGHT) / 2.0, HEIGHT - 6, "middle", xName);
    for (int i = 0; i < lines.size(); i++) {
      draw(svg, lines.get(i), i, mostX, mostY);
    }
    return svg.append("</svg></figure>\n").toString();
  }

  /** What somebody hears who does not see the lines. */
  private String told() {
    StringBuilder told = new StringBuilder();
    for (Line line : lines) {
      if (!line.points().isEmpty()) {
        DoubleSummaryStatistics values =
            line.points().stream().mapToDouble(Point::y).summaryStatistics();
        told.append(
            String.format(
                "; %s: %s to %s",
                line.name(), yText.apply(values.getMin()), yText.apply(values.getMax())));
      }
    }
    return told.toString();
  }

  /** How far ticks are apart, so that few fit and each is 1, 2 or 5 times a power of ten. */
  private static double step(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most / MOST_TICKS)));
    double least = most / MOST_TICKS / power;
    return power * (least <= 1 ? 1 : least <= 2 ? 2 : least <= 5 ? 5 : 10);
  }

  /** A tick's text without zeros that say nothing: 20.0 ms is 20 ms. */
  private static String shortened(String tick) {
    return tick.replaceFirst("\\.0+(?=\\D|$)", "");
  }

  private void draw(StringBuilder svg, Line line, int number, double mostX, double mostY) {
    StringBuilder points = new StringBuilder();
    for (Point point : line.points()) {
      points.append(
          String.format(Locale.ROOT, "%.1f,%.1f ", x(point.x(), mostX), y(point.y(), mostY)));
    }
    svg.append(
        String.format(
            "<polyline class=\"l%d\" points=\"%s\"/>", number, points.toString().strip()));
    if (!line.points().isEmpty()) {
      int left = LEFT + 10 + LEGEND * number;
      svg.append(
          String.format(
              Locale.ROOT,
              "<line class=\"l%d\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>"
                  + "<text x=\"%d\" y=\"%d\">%s</text>%n",
              number,
              left,
              LEGEND_Y,
              left + 24,
              LEGEND_Y,
              left + 30,
              LEGEND_Y + 4,
              line.name()));
    }
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            text));
  }

  private double most(boolean ofX) {
    double most =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(point -> ofX ? point.x() : point.y())
            .max()
            .orElse(1);
    return most > 0 ? most : 1;
  }

  private static double x(double value, double most) {
    return LEFT + (WIDTH - LEFT - RIGHT) * value / most;
  }

  private static double y(double value, double most) {
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / most;
  }
}
