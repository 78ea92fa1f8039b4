package org.treffer.bench;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Comparisons in bulk, as JSON; times in microseconds but for {@code seconds}. */
final class BulkJson {

  private BulkJson() {}

  static void write(List<Bulk> bulks, JsonGenerator json) {
    if (bulks.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("bulks");
    for (Bulk bulk : bulks) {
      json.writeStartObject();
      json.writeStringProperty("name", bulk.name());
      json.writeNumberProperty("comparisons", bulk.comparisons());
      json.writeNumberProperty("stains", bulk.stains());
      json.writeNumberProperty("pairs", bulk.pairs());
      json.writeNumberProperty("found", bulk.found());
      json.writeArrayPropertyStart("declined");
      bulk.declined().forEach(json::writeString);
      json.writeEndArray();
      json.writeNumberProperty("rounds", bulk.rounds());
      json.writeNumberProperty("seconds", bulk.seconds());
      json.writeNumberProperty("pairsPerSecond", bulk.pairsPerSecond());
      json.writeNumberProperty("cpuPerStain", bulk.cpuMicros());
      json.writeObjectPropertyStart("single");
      json.writeNumberProperty("requests", bulk.single().requests());
      json.writeNumberProperty("cpu", bulk.single().cpuMicros());
      json.writeNumberProperty("p50", bulk.single().median());
      json.writeEndObject();
      json.writeObjectPropertyStart("beside");
      ResultJson.measured(bulk.beside(), json);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
