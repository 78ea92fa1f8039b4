package org.treffer.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.treffer.exchange.conditions.Outage;
import org.treffer.followup.Case;
import org.treffer.followup.Deed;
import org.treffer.followup.FollowUps;
import org.treffer.protection.check.RuleCheck;
import org.treffer.protection.json.RuleSetReader;
import org.treffer.protection.rule.RuleSet;
import org.treffer.protection.rule.Vocabulary;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.shipped.Shipped;
import org.treffer.store.AgreementsFile;
import org.treffer.store.StoreFolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A play that is on: its open store, and what was asked and changed. Thread-safe. */
final class Performance implements AutoCloseable {

  private static final String AGREEMENTS = "agreements.json";
  private static final int LONGEST_STEP = 24 * 31;

  private final Play play;
  private final PageClock clock;
  private final byte[] agreements;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, String> regimes = new ConcurrentHashMap<>();
  private final Map<Country, Outage.Kind> outages = new ConcurrentHashMap<>();
  private StoreFolder open;

  Performance(Play play) throws IOException {
    this.play = play;
    this.clock = new PageClock(play.clock());
    this.open = StoreFolder.open(play.store(), clock);
    this.agreements = Files.readAllBytes(play.store().resolve(AGREEMENTS));
  }

  /** What the page is told when it is opened. */
  ObjectNode setting() throws IOException {
    return shared(() -> Setting.of(play, open.countries()).put("now", clock.instant().toString()));
  }

  /** Asks what a form says, and hands on what is sent and answered, each in its own time. */
  void ask(Form form, Asking.Listener listener) throws IOException {
    Question question = form.question();
    shared(
        () -> {
          Asking asking = new Asking(form, open, clock, Map.copyOf(outages));
          LocalDateTime at = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
          asking.ask(play.questions().probe(question, at), play.numbers(), regimes, listener);
          return "asked";
        });
  }

  /** What a state knows of a request that was asked here. */
  ObjectNode knowledge(Country state, String request) throws IOException {
    String regime = regimes.getOrDefault(request, "");
    if (regime.isEmpty()) {
      throw new BadInput("no request " + request + " was asked on this page");
    }
    return shared(
        () -> {
          open.logs(state).settle(); // what it withheld is found out after its answer has left
          List<String> words = play.logs().of(state, request, regime);
          return Knowledge.of(play.store(), state, request, regime, words);
        });
  }

  /** A match as both states see it; what either does not know is not in its own view. */
  ObjectNode match(Country from, Country to, String request, Reference reference)
      throws IOException {
    return shared(
        () -> {
          FollowUps second = new FollowUps(open);
          ObjectNode json = JsonMapper.shared().createObjectNode();
          json.set("asking", json(second.find(from, request, reference)));
          json.set("asked", json(second.find(to, request, reference)));
          return json;
        });
  }

  private ObjectNode json(Case about) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    Instant now = clock.instant();
    json.put("standing", about.standing().name());
    json.put("due", about.due().map(Instant::toString).orElse(""));
    json.put("overdue", about.overdue(now));
    ArrayNode events = json.putArray("events");
    about
        .events()
        .forEach(
            event -> {
              ObjectNode each = events.addObject();
              each.put("deed", event.deed().text());
              each.put("at", event.at().toString());
              each.put("officer", event.officer().id());
              each.put("reason", event.reason());
              ObjectNode data = each.putObject("data");
              event.data().forEach(data::put);
            });
    return json;
  }

  /** Does something about a match. */
  void act(Form form) throws IOException {
    Country state = form.parsed("state", Country::of);
    Deed deed = form.parsed("deed", Performance::deed);
    Officer officer = form.parsed("officer", Officer::new);
    Reference reference = form.parsed("reference", Reference::new);
    shared(
        () -> {
          FollowUps second = new FollowUps(open);
          Case about = second.find(state, form.text("request"), reference);
          Map<String, String> data =
              deed == Deed.SUPPLIED ? play.supplied().of(open, about) : Map.of();
          return second.act(
              state, about, deed, officer, form.text("reason"), data, clock.instant());
        });
  }

  private static Deed deed(String text) {
    for (Deed deed : Deed.values()) {
      if (deed.text().equals(text)) {
        return deed;
      }
    }
    throw new IllegalArgumentException("there is no deed '" + text + "'");
  }

  /**
   * A set of rules as text.
   *
   * @param set {@code kept}, those in force; {@code open}; or {@code shipped}, the state's own
   */
  byte[] rules(Country state, String set) throws IOException {
    return switch (set) {
      case "open" -> Shipped.openRules();
      case "shipped" -> Shipped.rules(state);
      default -> shared(() -> Files.readAllBytes(open.store(state).folder().resolve("rules.json")));
    };
  }

  /** Puts rules in force; returns what a check of them finds. */
  ArrayNode setRules(Country state, byte[] rules) throws IOException {
    requireChangeable();
    RuleSet set = RuleSetReader.read(rules, "the rules of " + state, Vocabulary.STANDARD);
    exclusive(() -> StoreFolder.setRules(play.store(), state, rules));
    ArrayNode findings = JsonMapper.shared().createArrayNode();
    RuleCheck.of(set, LocalDate.ofInstant(clock.instant(), set.zone()))
        .forEach(
            finding ->
                findings
                    .addObject()
                    .put("kind", finding.kind().text())
                    .put("sentence", finding.sentence()));
    return findings;
  }

  /** Adds the agreements that proposals up to one bring, and no others; 0 for none of them. */
  void agreeUpTo(int proposals) throws IOException {
    List<String> more =
        play.proposals().stream()
            .limit(proposals)
            .flatMap(each -> each.newAgreements().stream())
            .toList();
    if (more.isEmpty() && play.changes() == Play.Changes.NONE) {
      return;
    }
    requireChangeable();
    JsonMapper mapper = JsonMapper.shared();
    ObjectNode json = (ObjectNode) mapper.readTree(agreements);
    more.forEach(each -> json.withArray("agreements").add(mapper.readTree(each)));
    byte[] bytes = mapper.writeValueAsBytes(json);
    AgreementsFile.read(bytes, "the agreements");
    Path file = play.store().resolve(AGREEMENTS);
    exclusive(() -> Files.write(file, bytes));
  }

  private void requireChangeable() {
    if (play.changes() == Play.Changes.NONE) {
      throw new BadInput("this store's rules and agreements are not changed from a page");
    }
  }

  /** Puts the clock forward, by hours up to a month; returns the present then. */
  Instant forward(int hours) {
    if (hours < 1 || hours > LONGEST_STEP) {
      throw new BadInput("the clock goes forward by 1 to " + LONGEST_STEP + " hours");
    }
    clock.forward(Duration.ofHours(hours));
    return clock.instant();
  }

  /** Has a state fail in some way from now on, or, with nothing given, no more. */
  void fail(Country state, Optional<Outage.Kind> kind) {
    kind.ifPresentOrElse(how -> outages.put(state, how), () -> outages.remove(state));
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T shared(Work<T> work) throws IOException {
    return locked(lock.readLock(), work);
  }

  /** Changes files of the store, which is then opened anew. */
  private void exclusive(Change change) throws IOException {
    locked(
        lock.writeLock(),
        () -> {
          change.run();
          open.close();
          open = StoreFolder.open(play.store(), clock);
          return open;
        });
  }

  private interface Change {
    void run() throws IOException;
  }

  private static <T> T locked(Lock lock, Work<T> work) throws IOException {
    lock.lock();
    try {
      return work.run();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    locked(
        lock.writeLock(),
        () -> {
          open.close();
          return open;
        });
  }
}
