package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.treffer.exchange.Network;
import org.treffer.exchange.Retries;
import org.treffer.exchange.conditions.Conditions;
import org.treffer.exchange.conditions.Latency;
import org.treffer.exchange.conditions.Outage;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.JsonFault;
import tools.jackson.core.JacksonException;

/**
 * Reads the conditions under which partners are asked, as {@code conditions.schema.json} beside the
 * shipped scenarios describes them. Nothing in it is passed over.
 */
final class ConditionsFile {

  private final Instant start;

  private ConditionsFile(Instant start) {
    this.start = start;
  }

  /**
   * Reads a file.
   *
   * @param start what its times count from that are given as durations
   * @throws BadInput naming the file, the line and the field that does not fit
   */
  static Network read(Path file, Instant start) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("--conditions: " + file + " does not exist");
    }
    return read(Files.readAllBytes(file), file.toString(), start);
  }

  static Network read(byte[] bytes, String name, Instant start) {
    try {
      return new ConditionsFile(start).network(JsonPlace.read(bytes));
    } catch (JsonPlace.Wrong e) {
      throw new BadInput(
          "conditions " + name + ", line " + e.line(bytes) + ": " + e.place() + e.getMessage(), e);
    } catch (JacksonException e) {
      String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new BadInput(
          "conditions " + name + line + ": " + JsonFault.inWords(e.getOriginalMessage()), e);
    }
  }

  private Network network(JsonPlace file) {
    file.only("seed", "topology", "router", "retries", "usual", "partitions");
    Network.Topology topology =
        file.optional("topology")
            .map(place -> place.parsed(ConditionsFile::topology))
            .orElse(Network.Topology.MESH);
    if (topology == Network.Topology.MESH && file.has("router")) {
      throw file.required("router").wrong("there is a router only in topology router");
    }
    SortedMap<Country, Conditions> states = new TreeMap<>();
    file.optional("partitions")
        .ifPresent(
            all ->
                all.fields()
                    .forEach((code, place) -> states.put(country(code, place), state(place))));
    return new Network(
        topology,
        file.optional("router").map(this::router).orElse(Conditions.IDEAL),
        file.optional("usual").map(this::state).orElse(Conditions.IDEAL),
        states,
        file.optional("retries").map(ConditionsFile::retries).orElse(Retries.NONE),
        file.optional("seed").map(JsonPlace::whole).orElse(1L));
  }

  private static Network.Topology topology(String text) {
    return Arrays.stream(Network.Topology.values())
        .filter(topology -> topology.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("mesh or router is expected"));
  }

  private static Country country(String code, JsonPlace place) {
    try {
      return Country.of(code);
    } catch (IllegalArgumentException e) {
      throw place.wrong(e.getMessage());
    }
  }

  private static Retries retries(JsonPlace place) {
    place.only("tries", "pause", "hedgeAfter");
    long tries = place.required("tries").whole();
    Duration pause = duration(place, "pause", Duration.ZERO);
    Duration hedgeAfter = duration(place, "hedgeAfter", Retries.NEVER);
    return place.checked(
        () -> new Retries(Math.clamp(tries, 0, Integer.MAX_VALUE), pause, hedgeAfter));
  }

  private Conditions router(JsonPlace place) {
    place.only("latency", "outages", "maintenance", "lost");
    return conditions(place);
  }

  private Conditions state(JsonPlace place) {
    place.only("latency", "outages", "maintenance", "lost", "clockAhead", "clockBehind");
    return conditions(place);
  }

  private Conditions conditions(JsonPlace place) {
    if (place.has("clockAhead") && place.has("clockBehind")) {
      throw place
          .required("clockBehind")
          .wrong("a clock is ahead or behind: clockAhead or clockBehind, not both");
    }
    List<Outage> outages = new ArrayList<>(outages(place, "outages"));
    outages.addAll(outages(place, "maintenance"));
    Duration skew =
        duration(place, "clockAhead", Duration.ZERO)
            .minus(duration(place, "clockBehind", Duration.ZERO));
    return new Conditions(
        place.optional("latency").map(ConditionsFile::latency).orElse(Latency.NONE),
        outages,
        lost(place, "requests"),
        lost(place, "answers"),
        skew);
  }

  private static double lost(JsonPlace place, String what) {
    return place
        .optional("lost")
        .map(lost -> lost.only("requests", "answers"))
        .flatMap(lost -> lost.optional(what))
        .map(share -> share.number(0, 1))
        .orElse(0.0);
  }

  private static Latency latency(JsonPlace place) {
    place.only("fixed", "median", "p99");
    if (place.has("fixed")) {
      place.only("fixed");
      return new Latency.Fixed(place.required("fixed").parsed(OptionTexts::duration));
    }
    Duration median = place.required("median").parsed(OptionTexts::duration);
    Duration p99 = place.required("p99").parsed(OptionTexts::duration);
    return place.checked(() -> new Latency.LogNormal(median, p99));
  }

  private List<Outage> outages(JsonPlace place, String name) {
    return place
        .optional(name)
        .map(all -> all.elements().stream().map(each -> outage(each, name)).toList())
        .orElse(List.of());
  }

  private Outage outage(JsonPlace place, String name) {
    Outage.Kind kind = Outage.Kind.MAINTENANCE;
    if (name.equals("outages")) {
      place.only("from", "to", "silent");
      boolean silent = place.optional("silent").map(JsonPlace::truth).orElse(false);
      kind = silent ? Outage.Kind.SILENT : Outage.Kind.UNREACHABLE;
    } else {
      place.only("from", "to");
    }
    Instant from = place.required("from").parsed(this::time);
    Instant to = place.required("to").parsed(this::time);
    Outage.Kind noticed = kind;
    return place.checked(() -> new Outage(from, to, noticed));
  }

  /** A time of day, or how long after the start. */
  private Instant time(String text) {
    return text.contains("-") ? OptionTexts.instant(text) : start.plus(OptionTexts.duration(text));
  }

  private static Duration duration(JsonPlace place, String name, Duration otherwise) {
    return place.optional(name).map(text -> text.parsed(OptionTexts::duration)).orElse(otherwise);
  }
}
