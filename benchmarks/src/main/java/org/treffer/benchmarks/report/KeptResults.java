package org.treffer.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JMH's results as they are kept: what was measured and how, without each single time and without
 * the folders of the machine.
 */
final class KeptResults {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final List<String> OF_A_RESULT =
      List.of(
          "benchmark",
          "mode",
          "threads",
          "forks",
          "warmupIterations",
          "warmupTime",
          "measurementIterations",
          "measurementTime",
          "params",
          "jdkVersion",
          "jmhVersion");

  private static final List<String> OF_A_METRIC =
      List.of("score", "scoreError", "scoreUnit", "scorePercentiles");

  private KeptResults() {}

  /**
   * Reads results, kept ones or JMH's own.
   *
   * @throws IOException if the file is not there, not readable or no list of results
   */
  static List<JsonNode> read(Path file) throws IOException {
    if (Files.notExists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    JsonNode results = JSON.readTree(Files.readAllBytes(file));
    if (!results.isArray() || results.isEmpty()) {
      throw new IOException(file + ": no results of JMH");
    }
    return results.valueStream().toList();
  }

  /**
   * Writes what is worth keeping of JMH's results.
   *
   * @param machine what they were measured on
   */
  static void keep(List<JsonNode> results, String machine, Path file) throws IOException {
    ArrayNode kept = JSON.createArrayNode();
    for (JsonNode result : results) {
      ObjectNode one = some(result, OF_A_RESULT);
      one.put("machine", machine);
      one.set("primaryMetric", some(result.path("primaryMetric"), OF_A_METRIC));
      ObjectNode profiled = one.putObject("secondaryMetrics");
      for (Map.Entry<String, JsonNode> metric : result.path("secondaryMetrics").properties()) {
        profiled.set(metric.getKey(), some(metric.getValue(), OF_A_METRIC));
      }
      kept.add(one);
    }
    Files.writeString(file, JSON.writeValueAsString(kept) + "\n");
  }

  private static ObjectNode some(JsonNode whole, List<String> names) {
    ObjectNode some = JSON.createObjectNode();
    for (String name : names) {
      if (whole.has(name)) {
        some.set(name, whole.get(name));
      }
    }
    return some;
  }
}
