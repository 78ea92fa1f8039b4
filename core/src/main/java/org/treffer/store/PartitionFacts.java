package org.treffer.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.treffer.protection.json.Fields;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.vehicle.History;

/**
 * What a state says of itself in {@code partition.json}: {@code
 * {"country":"MK","declared":{"dna":26000},"vehicleHistory":"current"}}.
 *
 * @param country whose partition it is
 * @param declared by category, how many records the state says it holds: published, never counted
 * @param vehicleHistory whether its register of vehicles keeps what was ({@code kept}, also where
 *     it says nothing) or only what is ({@code current})
 */
public record PartitionFacts(Country country, Map<String, Long> declared, History vehicleHistory) {

  static final String FILE = "partition.json";
  private static final String HISTORY = "vehicleHistory";
  private static final String CURRENT = "current";

  /** Copies the map. */
  public PartitionFacts {
    declared = Map.copyOf(declared);
  }

  static PartitionFacts read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      Fields fields = Fields.of(Files.readAllBytes(file), file.toString());
      String code = fields.text("country");
      if (!Country.isCode(code)) {
        throw fields.bad("country", "must be a country's code, not '" + code + "'");
      }
      Map<String, Long> declared = new TreeMap<>();
      Fields sizes = fields.object("declared");
      for (String category : sizes.names()) {
        declared.put(category, (long) sizes.whole(category, 0, Integer.MAX_VALUE));
      }
      boolean current =
          fields.has(HISTORY) && fields.word(HISTORY, List.of("kept", CURRENT)).equals(CURRENT);
      fields.done();
      return new PartitionFacts(
          new Country(code), declared, current ? History.CURRENT_ONLY : History.KEPT);
    } catch (IOException e) {
      throw new BadInput(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  void write(Path file) throws IOException {
    StringBuilder sizes = new StringBuilder();
    new TreeMap<>(declared)
        .forEach(
            (category, size) ->
                sizes
                    .append(sizes.isEmpty() ? "" : ",")
                    .append('"')
                    .append(category)
                    .append("\":")
                    .append(size));
    String history =
        vehicleHistory == History.KEPT ? "" : ",\"" + HISTORY + "\":\"" + CURRENT + "\"";
    Files.writeString(
        file, "{\"country\":\"" + country + "\",\"declared\":{" + sizes + "}" + history + "}\n");
  }
}
