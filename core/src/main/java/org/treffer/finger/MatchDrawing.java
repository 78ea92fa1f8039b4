package org.treffer.finger;

import java.util.List;
import java.util.Locale;

/** Draws a match as SVG: both prints side by side, a line from each minutia to its partner. */
public final class MatchDrawing {

  private static final int GAP = 200;
  private static final int RADIUS = 18;
  private static final int TAIL = 60;
  private static final int TEXT = 90;

  private final StringBuilder svg = new StringBuilder();

  private MatchDrawing() {}

  /**
   * The drawing, a complete SVG document. Lengths are hundredths of a millimetre.
   *
   * @param probe as compared
   * @param candidate as compared
   * @param match what {@link Matcher#explain} said of them
   */
  public static String of(FingerTemplate probe, FingerTemplate candidate, MatchExplanation match) {
    return new MatchDrawing().draw(probe, candidate, match);
  }

  private String draw(FingerTemplate probe, FingerTemplate candidate, MatchExplanation match) {
    int left = extent(probe.width(), probe.minutiae().stream().mapToInt(Minutia::x).toArray());
    int right =
        extent(candidate.width(), candidate.minutiae().stream().mapToInt(Minutia::x).toArray());
    int height =
        Math.max(
            extent(probe.height(), probe.minutiae().stream().mapToInt(Minutia::y).toArray()),
            extent(
                candidate.height(), candidate.minutiae().stream().mapToInt(Minutia::y).toArray()));
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 %d %d %d\" width=\"900\""
            + " font-family=\"sans-serif\" font-size=\"%d\">",
        -2 * TEXT, left + GAP + right, height + 2 * TEXT, TEXT);
    add("<rect y=\"%d\" width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>", -2 * TEXT);
    add(
        "<text x=\"20\" y=\"%d\">score %.1f: %d pairs, turned %.0f°</text>",
        -TEXT / 2, match.score(), match.pairs().size(), match.turnDegrees());
    int shift = left + GAP;
    for (MatchExplanation.MinutiaPair pair : match.pairs()) {
      Minutia from = probe.minutiae().get(pair.probe());
      Minutia to = candidate.minutiae().get(pair.candidate());
      add(
          "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#070\""
              + " stroke-width=\"6\" stroke-opacity=\"%.2f\"/>",
          from.x(), from.y(), shift + to.x(), to.y(), 0.15 + 0.6 * pair.closeness());
    }
    print(probe, 0, match.pairs().stream().map(MatchExplanation.MinutiaPair::probe).toList());
    print(
        candidate,
        shift,
        match.pairs().stream().map(MatchExplanation.MinutiaPair::candidate).toList());
    add("</svg>");
    return svg.toString();
  }

  private void print(FingerTemplate print, int shift, List<Integer> paired) {
    for (int i = 0; i < print.minutiae().size(); i++) {
      Minutia minutia = print.minutiae().get(i);
      String colour = paired.contains(i) ? "#070" : "#b40";
      String fill = minutia.type() == MinutiaType.BIFURCATION ? colour : "none";
      double radians = Math.toRadians(minutia.degrees());
      int x = shift + minutia.x();
      add(
          "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"8\"/>",
          x, minutia.y(), RADIUS, fill, colour);
      add(
          "<line x1=\"%d\" y1=\"%d\" x2=\"%.0f\" y2=\"%.0f\" stroke=\"%s\" stroke-width=\"8\"/>",
          x,
          minutia.y(),
          x + TAIL * Math.cos(radians),
          minutia.y() - TAIL * Math.sin(radians),
          colour);
    }
  }

  private static int extent(int stated, int... places) {
    int most = stated;
    for (int place : places) {
      most = Math.max(most, place + TAIL);
    }
    return most;
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
