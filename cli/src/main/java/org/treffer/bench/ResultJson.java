package org.treffer.bench;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A result as one JSON object; times in microseconds, sizes in bytes. */
public final class ResultJson {

  private static final JsonFactory JSON = new JsonFactory();

  /** The percentiles that results tell. */
  public static final List<Double> PERCENTILES = List.of(50.0, 90.0, 99.0, 99.9, 100.0);

  private ResultJson() {}

  /** The object, on one line. */
  public static String of(Result result) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      environment(result.environment(), json);
      asked(result.asked(), json);
      json.writeObjectPropertyStart("run");
      measured(result.run(), json);
      answers(result.run(), json);
      kinds(result.run(), json);
      lanes(result.run(), json);
      json.writeEndObject();
      highest(result.highest(), json);
      if (result.asked() instanceof Day day) {
        DayJson.beside(day, json);
      }
      BulkJson.write(result.bulks(), json);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void environment(Environment where, JsonGenerator json) {
    json.writeObjectPropertyStart("environment");
    json.writeStringProperty("processor", where.processor());
    json.writeNumberProperty("cores", where.cores());
    json.writeNumberProperty("loadAverage", where.load());
    json.writeStringProperty("system", where.system());
    json.writeStringProperty("jvm", where.jvm());
    json.writeNumberProperty("heap", where.heap());
    json.writeNumberProperty("fsync", where.fsyncMicros());
    json.writeStringProperty("commit", where.commit());
    json.writeEndObject();
  }

  private static void asked(Asked asked, JsonGenerator json) {
    switch (asked) {
      case Workload workload -> workload(workload, json);
      case Day day -> DayJson.workload(day, json);
    }
  }

  /** What an even load asked. */
  static void workload(Workload workload, JsonGenerator json) {
    json.writeObjectPropertyStart("workload");
    json.writeNumberProperty("vehicles", workload.vehicles());
    json.writeNumberProperty("hits", workload.hits());
    json.writeNumberProperty("partners", workload.partners());
    json.writeNumberProperty("seed", workload.seed());
    json.writeEndObject();
  }

  /** The figures of a run. */
  static void measured(Measured run, JsonGenerator json) {
    json.writeNumberProperty("offered", run.offered());
    json.writeNumberProperty("throughput", run.throughput());
    json.writeNumberProperty("requests", run.requests());
    json.writeNumberProperty("searched", run.searched());
    json.writeNumberProperty("failed", run.failed());
    json.writeNumberProperty("late", run.late());
    json.writeNumberProperty("lateForSenders", run.starved());
    json.writeNumberProperty("unsent", run.unsent());
    json.writeBooleanProperty("generatorSaturated", run.saturated());
    json.writeNumberProperty("cpu", run.cpuMicros());
    json.writeNumberProperty("allocated", run.allocatedBytes());
    json.writeObjectPropertyStart("latency");
    for (double percentile : PERCENTILES) {
      json.writeNumberProperty(Goal.name(percentile), run.percentile(percentile));
    }
    json.writeEndObject();
  }

  private static void answers(Measured run, JsonGenerator json) {
    json.writeArrayPropertyStart("answers");
    run.answers()
        .forEach(
            (row, count) -> {
              json.writeStartObject();
              json.writeStringProperty("category", row.category());
              json.writeStringProperty("partition", row.partition());
              json.writeStringProperty("outcome", row.outcome());
              json.writeNumberProperty("count", count);
              json.writeEndObject();
            });
    json.writeEndArray();
  }

  private static void kinds(Measured run, JsonGenerator json) {
    json.writeArrayPropertyStart("kinds");
    run.kinds()
        .forEach(
            (kind, of) -> {
              json.writeStartObject();
              json.writeStringProperty("kind", kind);
              json.writeNumberProperty("sent", of.sent());
              json.writeNumberProperty("answered", of.answered());
              json.writeNumberProperty("perSecond", of.answered() / run.seconds());
              json.writeNumberProperty("p50", of.latency().getValueAtPercentile(50));
              json.writeNumberProperty("p99", of.latency().getValueAtPercentile(99));
              json.writeObjectPropertyStart("outcomes");
              of.outcomes().forEach(json::writeNumberProperty);
              json.writeEndObject();
              json.writeEndObject();
            });
    json.writeEndArray();
  }

  private static void lanes(Measured run, JsonGenerator json) {
    json.writeArrayPropertyStart("lanes");
    for (Lane lane : run.lanes()) {
      json.writeStartObject();
      json.writeNumberProperty("second", lane.second());
      json.writeNumberProperty("seconds", lane.seconds());
      json.writeNumberProperty("requests", lane.requests());
      json.writeNumberProperty("p50", lane.p50());
      json.writeNumberProperty("p99", lane.p99());
      json.writeNumberProperty("gcMillis", lane.gcMillis());
      json.writeNumberProperty("cpu", lane.cpu());
      json.writeNumberProperty("heap", lane.heap());
      json.writeNumberProperty("fsync", lane.fsync());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void highest(Optional<HighestLoad> highest, JsonGenerator json) {
    if (highest.isEmpty()) {
      return;
    }
    HighestLoad found = highest.get();
    json.writeObjectPropertyStart("highestLoad");
    json.writeStringProperty("goal", found.goal().toString());
    json.writeNumberProperty("rate", found.rate());
    if (Double.isFinite(found.broken())) {
      json.writeNumberProperty("notKept", found.broken());
    }
    json.writeNumberProperty("keptAgain", found.again());
    json.writeNumberProperty("triedAgain", found.of());
    json.writeArrayPropertyStart("trials");
    for (Measured trial : found.trials()) {
      json.writeStartObject();
      measured(trial, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
