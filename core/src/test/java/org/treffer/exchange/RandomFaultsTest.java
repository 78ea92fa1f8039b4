package org.treffer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.store.SmallStore.AT;
import static org.treffer.store.SmallStore.BG;
import static org.treffer.store.SmallStore.DE;
import static org.treffer.store.SmallStore.HR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.audit.Outcome;
import org.treffer.audit.Turn;
import org.treffer.contact.Deadline;
import org.treffer.dna.DnaRecord;
import org.treffer.dna.DnaRecords;
import org.treffer.exchange.conditions.Conditions;
import org.treffer.exchange.conditions.Latency;
import org.treffer.exchange.conditions.Outage;
import org.treffer.record.Country;
import org.treffer.request.Answer;
import org.treffer.request.PartitionAnswer;
import org.treffer.store.SmallStore;

/** Whatever befalls partners: every one of them holds the record, so none may ever say no hit. */
class RandomFaultsTest {

  private static final DnaRecord STAIN = DnaRecords.stain("AT-S-1", DnaRecords.profile(1));
  private static final DnaRecord SAME = DnaRecords.person("P-1", DnaRecords.profile(1));
  private static final List<Country> ASKED = List.of(HR, DE, BG);
  private static final Clock CLOCK = Clock.fixed(SmallStore.NOW, ZoneOffset.UTC);
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private static Path folder;
  private static SmallStore store;

  @BeforeContainer
  static void make() throws IOException {
    folder = Files.createTempDirectory("random-faults");
    store = new SmallStore(folder.resolve("store"));
    store.partition(AT).partition(DE, SAME).partition(BG, SAME).partition(HR, SAME);
  }

  @AfterContainer
  static void delete() throws IOException {
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Conditions conditions(Random random) {
    List<Outage> outages = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      Instant from = SmallStore.NOW.minusSeconds(random.nextInt(3));
      Outage.Kind kind = Outage.Kind.values()[random.nextInt(Outage.Kind.values().length)];
      outages.add(new Outage(from, from.plusSeconds(1), kind));
    }
    return new Conditions(
        new Latency.LogNormal(
            Duration.ofNanos(1 + random.nextInt(3_000_000)), Duration.ofMillis(9)),
        outages,
        random.nextInt(3) * 0.2,
        random.nextInt(3) * 0.2,
        Duration.ofSeconds(random.nextInt(5) - 2));
  }

  private static Network network(Random random) {
    Map<Country, Conditions> states = new TreeMap<>();
    ASKED.forEach(state -> states.put(state, conditions(random)));
    boolean routed = random.nextInt(3) == 0;
    return new Network(
        routed ? Network.Topology.ROUTER : Network.Topology.MESH,
        routed ? conditions(random) : Conditions.IDEAL,
        Conditions.IDEAL,
        new TreeMap<>(states),
        new Retries(
            1 + random.nextInt(4),
            Duration.ofMillis(random.nextInt(3)),
            random.nextBoolean() ? Retries.NEVER : Duration.ofMillis(1 + random.nextInt(5))),
        random.nextLong());
  }

  @Property(tries = 40)
  void no_lost_partner_is_a_no_hit_and_no_request_counts_twice(@ForAll long seed)
      throws IOException {
    requireHonestAnswers(seed);
  }

  @Example
  void the_faults_drawn_are_of_every_kind() throws IOException {
    Set<String> met = new TreeSet<>();
    for (int seed = 1; seed <= 20; seed++) {
      requireHonestAnswers(seed)
          .forEach(answer -> answer.answers().forEach(each -> met.add(each.status())));
    }
    assertThat(met).containsExactly("HIT", "REFUSED", "TIMEOUT", "UNAVAILABLE");
  }

  private static Collection<Answer> requireHonestAnswers(long seed) throws IOException {
    Map<String, Answer> answers = new HashMap<>();
    try (Exchange exchange = store.open().exchange(List.of(), network(new Random(seed)))) {
      for (int i = 0; i < 3; i++) {
        String number = "N-" + NUMBERS.incrementAndGet();
        answers.put(
            number,
            exchange.ask(store.request(number, STAIN), ASKED, Deadline.in(Duration.ofMillis(30))));
      }
    }
    answers.values().forEach(RandomFaultsTest::requireNoWrongNoHit);
    for (Country state : List.of(BG, DE)) {
      for (Map.Entry<String, Answer> each : answers.entrySet()) {
        requireCountedOnce(state, each.getKey(), each.getValue());
      }
    }
    answers.forEach(RandomFaultsTest::requireAskedOnce);
    return answers.values();
  }

  /** A request that was answered is counted once; any other that arrived, once or, lost, never. */
  private static void requireCountedOnce(Country state, String number, Answer answer)
      throws IOException {
    List<Turn> turns = turns(state, number);
    assertThat(turns.stream().filter(turn -> turn == Turn.FIRST).count())
        .as("%s: how often %s counts %s, seen as %s", state, number, answer, turns)
        .isEqualTo(turns.isEmpty() ? 0 : 1);
    if (answered(answer, state)) {
      assertThat(turns).as("no log, no answer").isNotEmpty();
    }
  }

  private static List<Turn> turns(Country state, String number) throws IOException {
    return store.logged(state, "615", LogKind.WITNESSED).stream()
        .map(each -> (Entry.Answered) each.entry())
        .filter(entry -> entry.matter().number().equals(number))
        .map(Entry.Answered::turn)
        .toList();
  }

  private static void requireNoWrongNoHit(Answer answer) {
    assertThat(answer.answers())
        .as("one of each state, in their order")
        .extracting(PartitionAnswer::partition)
        .containsExactly(BG, DE, HR);
    assertThat(answer.answers()).extracting(PartitionAnswer::status).doesNotContain("NO_HIT");
    assertThat(answer.answers().getLast().status()).as("HR offers none").isEqualTo("REFUSED");
    assertThat(answer.tries().values()).allMatch(tries -> tries >= 2 && tries <= 4);
  }

  private static boolean answered(Answer answer, Country state) {
    return answer.answers().stream().anyMatch(a -> a.partition().equals(state) && a.answered());
  }

  private static void requireAskedOnce(String number, Answer answer) {
    try {
      assertThat(
              store.logged(AT, "615", LogKind.WITNESSED).stream()
                  .map(each -> (Entry.Asked) each.entry())
                  .filter(entry -> entry.matter().number().equals(number))
                  .map(Entry.Asked::outcome))
          .isEqualTo(answer.answers().stream().map(a -> Outcome.valueOf(a.status())).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 20)
  void a_router_and_a_mesh_give_the_same_answers(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Map<Country, Conditions> states = new TreeMap<>();
    for (Country state : ASKED) {
      List<Outage> outages = conditions(random).outages();
      states.put(state, new Conditions(Latency.NONE, outages, 0, 0, Duration.ZERO));
    }
    List<List<PartitionAnswer>> answers = new ArrayList<>();
    for (Network.Topology topology : Network.Topology.values()) {
      Network network =
          new Network(
              topology,
              Conditions.IDEAL,
              Conditions.IDEAL,
              new TreeMap<>(states),
              Retries.NONE,
              seed);
      try (Exchange exchange = store.open().exchange(List.of(), network)) {
        String number = "N-" + NUMBERS.incrementAndGet();
        boolean silent =
            states.values().stream()
                .flatMap(each -> each.outage(CLOCK.instant()).stream())
                .anyMatch(outage -> outage.kind() == Outage.Kind.SILENT);
        Duration deadline = silent ? Duration.ofMillis(500) : Duration.ofSeconds(60);
        answers.add(
            exchange.ask(store.request(number, STAIN), ASKED, Deadline.in(deadline)).answers());
      }
    }
    assertThat(answers.getFirst()).isEqualTo(answers.getLast());
  }
}
