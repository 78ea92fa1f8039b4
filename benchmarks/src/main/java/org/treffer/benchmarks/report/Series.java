package org.treffer.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * How one benchmark grows with its parameter {@code size}.
 *
 * @param name the benchmark's method and its other parameters
 * @param points by size
 */
record Series(String name, NavigableMap<Long, Point> points) {

  /**
   * One measurement, in the results' unit.
   *
   * @param median the 50th percentile
   * @param high the 99th percentile
   */
  record Point(double median, double high) {}

  /**
   * Reads the sample-time results of files, the fastest at the least size first.
   *
   * @throws IllegalArgumentException if a file holds none
   */
  static Iterable<Series> read(Iterable<Path> files) throws IOException {
    Map<String, Series> series = new TreeMap<>();
    for (Path file : files) {
      for (JsonNode result : KeptResults.read(file)) {
        JsonNode size = result.path("params").path("size");
        JsonNode percentiles = result.path("primaryMetric").path("scorePercentiles");
        if (result.path("mode").asString().equals("sample") && !size.isMissingNode()) {
          series
              .computeIfAbsent(name(result), name -> new Series(name, new TreeMap<>()))
              .points()
              .put(
                  Long.valueOf(size.asString()),
                  new Point(
                      percentiles.path("50.0").asDouble(), percentiles.path("99.0").asDouble()));
        }
      }
    }
    if (series.isEmpty()) {
      throw new IllegalArgumentException("no sample-time results with a size in " + files);
    }
    return series.values().stream()
        .sorted(Comparator.comparingDouble(s -> s.points().firstEntry().getValue().median()))
        .toList();
  }

  private static String name(JsonNode result) {
    String benchmark = result.path("benchmark").asString();
    StringBuilder name = new StringBuilder(benchmark.substring(benchmark.lastIndexOf('.') + 1));
    result
        .path("params")
        .properties()
        .forEach(
            parameter -> {
              if (!parameter.getKey().equals("size")) {
                name.append(' ').append(parameter.getValue().asString());
              }
            });
    return name.toString();
  }
}
