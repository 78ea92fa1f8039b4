package org.treffer.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {

  @TempDir Path folder;

  private Path results(String... lines) throws IOException {
    return Files.writeString(folder.resolve("results.json"), "[" + String.join(",", lines) + "]");
  }

  private static String result(String method, String size, double median, double high) {
    return """
        {"benchmark":"org.treffer.benchmarks.dna.DnaSearch.%s","mode":"sample",
         "params":{"shape":"FULL","size":"%s"},
         "primaryMetric":{"scorePercentiles":{"50.0":%s,"99.0":%s}}}"""
        .formatted(method, size, median, high);
  }

  @Test
  void a_row_a_benchmark_and_a_column_a_size() throws IOException {
    Path file =
        results(
            result("planned", "100000", 4.25, 30),
            result("planned", "1000000", 6.5, 40),
            result("scan", "100000", 60, 80));
    assertThat(Growth.table(Series.read(List.of(file))))
        .contains("| 100,000 | 1,000,000 |")
        .contains("| planned FULL | 4.3 / 30 | 6.5 / 40 |")
        .contains("| scan FULL | 60.0 / 80 | |");
  }

  @Test
  void the_plot_names_every_series_and_rises_with_time() throws IOException {
    Path file = results(result("planned", "100000", 4, 30), result("planned", "1000000", 400, 500));
    String svg = new GrowthPlot(Series.read(List.of(file))).svg();
    assertThat(svg).contains("planned FULL").contains("<polyline").contains("records in");
    String points = svg.replaceAll("(?s).*polyline points=\"([^\"]*)\".*", "$1");
    double first = Double.parseDouble(points.split("[ ,]")[1]);
    double second = Double.parseDouble(points.split("[ ,]")[3]);
    assertThat(second).isLessThan(first); // y grows downward
  }

  @Test
  void results_without_a_size_are_refused() throws IOException {
    Path file = results("{\"benchmark\":\"a.B.c\",\"mode\":\"avgt\"}");
    assertThatIllegalArgumentException().isThrownBy(() -> Series.read(List.of(file)));
  }
}
