package org.treffer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.treffer.record.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of {@code treffer bench}, as its result file tells.
 *
 * @param name of the file
 * @param values what it measured; not every run looked for the highest load
 * @param settings what was asked of which machine, by name: rounds that differ in it do not compare
 */
public record Round(String name, Map<Measure, Double> values, SortedMap<String, String> settings) {

  private static final int LONGEST = 40;

  /** Copies the maps. */
  public Round {
    values = Map.copyOf(values);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /**
   * Reads a result, or all that a folder holds, in the order of their names.
   *
   * @throws BadInput if there is none, or a file is no result of {@code treffer bench}
   */
  public static List<Round> read(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return List.of(one(path));
    }
    if (!Files.isDirectory(path)) {
      throw new BadInput(path + ": no such file or folder");
    }
    List<Round> rounds = new ArrayList<>();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        rounds.add(one(file));
      }
    }
    if (rounds.isEmpty()) {
      throw new BadInput(path + ": holds no .json files of treffer bench");
    }
    return rounds;
  }

  private static Round one(Path file) throws IOException {
    try {
      JsonNode result = JsonMapper.shared().readTree(Files.readAllBytes(file));
      Map<Measure, Double> values = new EnumMap<>(Measure.class);
      for (Measure measure : Measure.values()) {
        JsonNode value = result.at(measure.pointer());
        if (value.isNumber()) {
          values.put(measure, value.asDouble());
        }
      }
      if (!values.containsKey(Measure.THROUGHPUT)) {
        throw new BadInput(file + ": is no result that treffer bench -o wrote");
      }
      return new Round(file.toString(), values, settings(result));
    } catch (JacksonException e) {
      throw new BadInput(file + ": is no JSON", e);
    }
  }

  private static SortedMap<String, String> settings(JsonNode result) {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("processor", result.at("/environment/processor").asString(""));
    settings.put("cores", result.at("/environment/cores").toString());
    for (Map.Entry<String, JsonNode> asked : result.path("workload").properties()) {
      settings.put(asked.getKey(), shortened(asked.getValue().toString()));
    }
    boolean looked = result.has("highestLoad"); // then the rate was found, not asked for
    settings.put("requests a second", looked ? "the highest" : rate(result));
    return settings;
  }

  private static String rate(JsonNode result) {
    return String.format(Locale.ROOT, "%.4g", result.at("/run/offered").asDouble());
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
  }

  /** What rounds differ in, with the values of each: {@code cores 2 or 8}. */
  public static List<String> differing(List<Round> rounds) {
    SortedMap<String, SortedSet<String>> values = new TreeMap<>();
    for (Round round : rounds) {
      for (Round other : rounds) {
        for (String name : other.settings().keySet()) {
          String value = round.settings().getOrDefault(name, "none");
          values.computeIfAbsent(name, n -> new TreeSet<>()).add(value);
        }
      }
    }
    return values.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .map(each -> each.getKey() + " " + String.join(" or ", each.getValue()))
        .toList();
  }
}
