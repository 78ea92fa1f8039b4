package org.treffer.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table in plain text, at most {@value #WIDTH} columns wide: a row of headings, then a line a
 * row, two blanks between columns, nothing drawn. A screen reader reads it line by line. Where the
 * cells are too wide together, the last column is broken over lines at its blanks.
 */
public final class Table {

  /** Characters in a line. */
  public static final int WIDTH = 80;

  private static final int GAP = 2;
  private static final int NARROWEST_LAST_COLUMN = 16;

  private final List<String> headings;
  private final List<Boolean> rightAligned;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table without rows yet.
   *
   * @param headings one a column; one that starts with {@code >} has its column aligned to the
   *     right, as numbers are
   */
  public Table(String... headings) {
    this.headings =
        Arrays.stream(headings).map(h -> h.startsWith(">") ? h.substring(1) : h).toList();
    this.rightAligned = Arrays.stream(headings).map(h -> h.startsWith(">")).toList();
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has another number of cells than there are headings
   */
  public Table row(Object... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells for " + headings.size() + " columns");
    }
    rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    return this;
  }

  /** Prints it, the headings in bold where colours are allowed. */
  public void print(PrintStream out, boolean colours) {
    int[] widths = widths();
    for (String line : lines(headings, widths)) {
      out.println(colours ? "\u001b[1m" + line + "\u001b[0m" : line);
    }
    for (List<String> row : rows) {
      lines(row, widths).forEach(out::println);
    }
  }

  private int[] widths() {
    int[] widths = new int[headings.size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = characters(headings.get(c));
      for (List<String> row : rows) {
        widths[c] = Math.max(widths[c], characters(row.get(c)));
      }
    }
    int last = widths.length - 1;
    int before = Arrays.stream(widths, 0, last).map(w -> w + GAP).sum();
    widths[last] = Math.min(widths[last], Math.max(NARROWEST_LAST_COLUMN, WIDTH - before));
    return widths;
  }

  private List<String> lines(List<String> cells, int[] widths) {
    int last = widths.length - 1;
    List<String> broken = broken(cells.get(last), widths[last]);
    List<String> lines = new ArrayList<>();
    for (String part : broken) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < last; c++) {
        line.append(padded(lines.isEmpty() ? cells.get(c) : "", widths[c], rightAligned.get(c)));
        line.append(" ".repeat(GAP));
      }
      line.append(padded(part, widths[last], rightAligned.get(last)));
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static List<String> broken(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && characters(line) + 1 + characters(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String padded(String text, int width, boolean right) {
    String blanks = " ".repeat(Math.max(0, width - characters(text)));
    return right ? blanks + text : text + blanks;
  }

  private static int characters(CharSequence text) {
    return (int) text.codePoints().count();
  }
}
