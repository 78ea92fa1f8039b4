package org.treffer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * @param setting what was asked of which machine: rounds of different settings do not compare
 */
public record Round(String name, Map<Measure, Double> values, String setting) {

  /** Copies the map. */
  public Round {
    values = Map.copyOf(values);
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
      return new Round(file.toString(), values, setting(result));
    } catch (JacksonException e) {
      throw new BadInput(file + ": is no JSON", e);
    }
  }

  private static String setting(JsonNode result) {
    return Stream.of("/environment/processor", "/environment/cores", "/workload")
        .map(pointer -> result.at(pointer).toString())
        .reduce("", (one, other) -> one + " " + other)
        .strip();
  }
}
