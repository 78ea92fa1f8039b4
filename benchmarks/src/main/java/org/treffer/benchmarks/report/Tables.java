package org.treffer.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the tables of a page anew from kept results: {@code Tables README.md}, whose results are
 * in the folder {@code results} beside it. A table stands between two comments, {@code <!-- costs
 * of NAME.json -->} or {@code <!-- growth of NAME.json -->}, and {@code <!-- end -->}; whatever
 * else is on the page stays as it is.
 */
public final class Tables {

  private static final Pattern SECTION =
      Pattern.compile(
          "(?<begin><!-- (?<kind>costs|growth) of (?<name>[a-z-]+)\\.json -->\n)"
              + "(?<old>(?:(?!<!-- ).*\n)*)(?<end><!-- end -->)?");

  private final Path results;

  /**
   * Tables of some results.
   *
   * @param results their folder
   */
  Tables(Path results) {
    this.results = results;
  }

  /** The command. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: Tables README.md");
      System.exit(2);
    }
    write(Path.of(args[0]));
  }

  /** Writes a page's tables and the plots that it shows. */
  static void write(Path page) throws IOException {
    Path results = page.resolveSibling("results");
    Tables tables = new Tables(results);
    String text = Files.readString(page);
    Files.writeString(page, tables.written(text));
    Matcher section = SECTION.matcher(text);
    while (section.find()) {
      if (section.group("kind").equals("growth")) {
        String name = section.group("name");
        Files.writeString(results.resolve(name + ".svg"), tables.plot(name));
      }
    }
  }

  /**
   * A page with its tables as the results give them.
   *
   * @throws IOException if a results file is missing, or a table has no end
   */
  String written(String page) throws IOException {
    StringBuilder written = new StringBuilder();
    Matcher section = SECTION.matcher(page);
    while (section.find()) {
      if (section.group("end") == null) {
        throw new IOException("no <!-- end --> after " + section.group("begin").strip());
      }
      String made =
          section.group("begin")
              + "\n"
              + made(section.group("kind"), section.group("name"))
              + "\n"
              + section.group("end");
      section.appendReplacement(written, Matcher.quoteReplacement(made));
    }
    return section.appendTail(written).toString();
  }

  private String made(String kind, String name) throws IOException {
    return kind.equals("costs")
        ? CostTable.of(KeptResults.read(file(name)))
        : Growth.table(series(name))
            + "\n![Medians over the size of the register, both axes logarithmic](results/"
            + name
            + ".svg)\n";
  }

  /** The plot of a table of growth, as SVG. */
  String plot(String name) throws IOException {
    return new GrowthPlot(series(name)).svg();
  }

  private Iterable<Series> series(String name) throws IOException {
    return Series.read(List.of(file(name)));
  }

  private Path file(String name) {
    return results.resolve(name + ".json");
  }
}
