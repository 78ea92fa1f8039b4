package org.treffer.page;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.treffer.contact.Deadline;
import org.treffer.exchange.Exchange;
import org.treffer.exchange.Network;
import org.treffer.exchange.Retries;
import org.treffer.exchange.conditions.Conditions;
import org.treffer.exchange.conditions.Latency;
import org.treffer.exchange.conditions.Outage;
import org.treffer.format.AnswerJson;
import org.treffer.format.dna.DnaHitJson;
import org.treffer.format.finger.FingerHitJson;
import org.treffer.format.vehicle.VehicleHitJson;
import org.treffer.record.BadInput;
import org.treffer.record.Category;
import org.treffer.record.Country;
import org.treffer.record.OffenceCatalogue;
import org.treffer.record.PackedHeader;
import org.treffer.record.Probe;
import org.treffer.request.Agreement;
import org.treffer.request.Answer;
import org.treffer.request.Officer;
import org.treffer.request.Request;
import org.treffer.store.StoreFolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request to some states. Each state is asked by itself under the one number, so that its
 * answer can be shown when it arrives: it has been logged on both sides by then.
 */
final class Asking {

  private static final Duration PATIENCE = Duration.ofSeconds(6);

  /** Made up, so that one can watch answers arrive; nothing is claimed on real networks. */
  private static final Latency WATCHABLE =
      new Latency.LogNormal(Duration.ofMillis(700), Duration.ofMillis(2500));

  private static final Duration LONG = Duration.ofDays(36_500);
  private static final AnswerJson ANSWERS =
      new AnswerJson(List.of(new DnaHitJson(), new FingerHitJson(), new VehicleHitJson()));

  private final Form form;
  private final StoreFolder store;
  private final Clock clock;
  private final Map<Country, Outage.Kind> outages;

  Asking(Form form, StoreFolder store, Clock clock, Map<Country, Outage.Kind> outages) {
    this.form = form;
    this.store = store;
    this.clock = clock;
    this.outages = outages;
  }

  /** What becomes of a request, in the order in which it happens. */
  interface Listener {
    void happened(ObjectNode event) throws IOException;
  }

  /**
   * Asks.
   *
   * @param regimes takes the regime of the request by its number
   */
  void ask(
      Probe probe,
      Function<Country, String> numbers,
      Map<String, String> regimes,
      Listener listener)
      throws IOException {
    SortedSet<Country> to = form.states("to");
    try (Exchange exchange = store.exchange(List.of(), network())) {
      Category category = QuestionReader.category(form.question());
      Request request = request(category, probe, numbers);
      Optional<Agreement> basis = basis(exchange, request, to);
      Request based = on(request, basis);
      String regime = basis.map(a -> a.regime().name()).orElse("none");
      regimes.put(based.number(), regime);
      listener.happened(sent(based, to, basis));
      BlockingQueue<ObjectNode> arrived = new LinkedBlockingQueue<>();
      long begin = System.nanoTime();
      for (Country state : to) {
        Thread.ofVirtual()
            .start(
                () -> {
                  ObjectNode event = answer(exchange, based, state, regime);
                  arrived.add(event.put("millis", (System.nanoTime() - begin) / 1_000_000));
                });
      }
      for (int i = 0; i < to.size(); i++) {
        listener.happened(arrived.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while answers were awaited", e);
    }
  }

  private static ObjectNode answer(
      Exchange exchange, Request request, Country state, String regime) {
    ObjectNode event = JsonMapper.shared().createObjectNode().put("event", "answer");
    try {
      Answer answer = exchange.ask(request, List.of(state), Deadline.in(PATIENCE));
      event.set(
          "answer",
          JsonMapper.shared().readTree(ANSWERS.line(answer, regime)).path("answers").path(0));
    } catch (RuntimeException e) { // a log that cannot be written: there is no answer then
      event.putObject("answer").put("partition", state.code()).put("status", "ERROR");
    }
    return event;
  }

  private Network network() {
    Latency latency = form.flag("atOnce") ? Latency.NONE : WATCHABLE;
    SortedMap<Country, Conditions> failing = new TreeMap<>();
    Instant now = clock.instant();
    outages.forEach(
        (state, kind) ->
            failing.put(
                state,
                conditions(latency, List.of(new Outage(now.minus(LONG), now.plus(LONG), kind)))));
    return new Network(
        Network.Topology.MESH,
        Conditions.IDEAL,
        conditions(latency, List.of()),
        failing,
        Retries.NONE,
        System.nanoTime());
  }

  private static Conditions conditions(Latency latency, List<Outage> outages) {
    return new Conditions(latency, outages, 0, 0, Duration.ZERO);
  }

  private Request request(Category category, Probe probe, Function<Country, String> numbers) {
    Country from = form.parsed("from", Country::of);
    store.store(from); // who asks has a log of its own to write
    Officer officer = form.parsed("officer", Officer::new);
    String offence = form.text("offence");
    if (OffenceCatalogue.placeOf(offence) == PackedHeader.OFFENCE_NOT_LISTED) {
      throw new BadInput("field offence: '" + offence + "' is not in the catalogue, O01 to O36");
    }
    return new Request(
        numbers.apply(from),
        from,
        category,
        probe,
        form.purpose(),
        offence,
        officer,
        form.text("requestedBy").isEmpty() ? officer : form.parsed("requestedBy", Officer::new),
        form.text("case"),
        form.text("agreement"),
        clock.instant());
  }

  private Optional<Agreement> basis(Exchange exchange, Request request, SortedSet<Country> to) {
    return request.agreement().isEmpty()
        ? exchange.covering(request.from(), to, request.category(), request.purpose()).stream()
            .findFirst()
        : store.agreements().named(request.agreement());
  }

  private static Request on(Request request, Optional<Agreement> basis) {
    return new Request(
        request.number(),
        request.from(),
        request.category(),
        request.probe(),
        request.purpose(),
        request.offence(),
        request.officer(),
        request.requestedBy(),
        request.caseNumber(),
        basis.map(Agreement::name).orElse(""),
        request.at());
  }

  private static ObjectNode sent(
      Request request, SortedSet<Country> to, Optional<Agreement> basis) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("event", "sent");
    json.put("request", request.number());
    json.put("from", request.from().code());
    json.put("category", request.category().name());
    json.put("agreement", request.agreement());
    json.put("regime", basis.map(a -> a.regime().name()).orElse(""));
    ArrayNode asked = json.putArray("to");
    to.forEach(state -> asked.add(state.code()));
    return json;
  }
}
