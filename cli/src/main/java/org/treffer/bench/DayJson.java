package org.treffer.bench;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A load as on a day, as JSON; times in microseconds, shares from 0 to 1. */
final class DayJson {

  private DayJson() {}

  /** What it asked. */
  static void workload(Day day, JsonGenerator json) {
    Mix mix = day.mix();
    json.writeObjectPropertyStart("workload");
    json.writeNumberProperty("seed", day.seed());
    json.writeNumberProperty("drawn", mix.requests());
    shares("kinds", mix.kinds(), json);
    shares("partners", mix.partners(), json);
    json.writeName("twice");
    share(mix.twice(), json);
    json.writeArrayPropertyStart("leftOut");
    mix.leftOut().forEach(json::writeString);
    json.writeEndArray();
    json.writeNumberProperty("offences", mix.offences());
    json.writeNumberProperty("requestsADay", day.requestsADay());
    json.writeEndObject();
  }

  private static void shares(String name, List<Mix.Share> shares, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    shares.forEach(share -> share(share, json));
    json.writeEndArray();
  }

  private static void share(Mix.Share share, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", share.name());
    json.writeNumberProperty("wanted", share.wanted());
    json.writeNumberProperty("drawn", share.drawn());
    json.writeEndObject();
  }

  /** What was measured beside it. */
  static void beside(Day day, JsonGenerator json) {
    json.writeObjectPropertyStart("even");
    ResultJson.workload(day.beside(), json);
    ResultJson.measured(day.even(), json);
    json.writeEndObject();
    json.writeArrayPropertyStart("alone");
    day.alone()
        .forEach(
            (kind, alone) -> {
              json.writeStartObject();
              json.writeStringProperty("kind", kind);
              json.writeNumberProperty("requests", alone.requests());
              json.writeNumberProperty("cpu", alone.cpuMicros());
              json.writeNumberProperty("p50", alone.median());
              json.writeEndObject();
            });
    json.writeEndArray();
  }
}
