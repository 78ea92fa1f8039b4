package org.treffer.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.treffer.audit.Entry;
import org.treffer.audit.LogReader;
import org.treffer.audit.Outcome;
import org.treffer.audit.Verification;
import org.treffer.audit.disk.Disk;
import org.treffer.contact.ContactPoint;
import org.treffer.exchange.Exchange;
import org.treffer.exchange.Network;
import org.treffer.exchange.Retries;
import org.treffer.record.Country;
import org.treffer.request.PartitionAnswer;
import org.treffer.serve.Clients;
import org.treffer.serve.RemoteContactPoint;
import org.treffer.store.StoreFolder;

/**
 * Four states in processes of their own, asked while trouble befalls them. AT and DE are killed,
 * paused and run out of disk; HR and SI are never killed, so that their memory can be watched. SI
 * lets in only so many vehicle searches a day.
 */
final class Soak implements AutoCloseable {

  private static final List<Country> MORTAL = List.of(new Country("AT"), new Country("DE"));
  private static final List<Country> LASTING = List.of(new Country("HR"), new Country("SI"));
  private static final Country LIMITED = new Country("SI");

  /** Retries and a second try beside the first, so that numbers arrive twice, also at once. */
  private static final Retries RETRIES =
      new Retries(3, Duration.ofMillis(100), Duration.ofMillis(400));

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(60);
  private static final int QUOTA = 300;

  /** Exit code of a JVM that ended by SIGTERM. */
  private static final int STOPPED = 143;

  private final Path store;
  private final Path own;
  private final long seed;
  private final Truth truth;
  private final SortedMap<Country, StateProcess> processes = new TreeMap<>();
  private final SortedMap<Country, Told> told = new TreeMap<>();
  private final SortedMap<Country, Memory> memory = new TreeMap<>();
  private final Map<Trouble.Fault, Integer> faults = new TreeMap<>();
  private final ExecutorService troubles = Executors.newCachedThreadPool();
  private final StoreFolder asker;
  private final Exchange exchange;
  private final Asking asking;
  private int phases;

  /** Loads the states, starts their processes and begins to ask. */
  Soak(Path folder, long seed) throws IOException, InterruptedException {
    this.store = folder.resolve("store");
    this.own = Files.createDirectory(folder.resolve("own"));
    this.seed = seed;
    List<Country> states = new ArrayList<>(MORTAL);
    states.addAll(LASTING);
    this.truth = new Truth(states, seed);
    load(folder.resolve("data"), states);
    Clients clients = new Clients(Optional.empty());
    List<ContactPoint> points = new ArrayList<>();
    for (Country state : states) {
      StateProcess process = new StateProcess(store, state);
      processes.put(state, process);
      Runtime.getRuntime().addShutdownHook(new Thread(process::close));
      process.start();
      told.put(state, new Told(new RemoteContactPoint(state, process.place(), clients)));
      points.add(told.get(state));
    }
    LASTING.forEach(state -> memory.put(state, new Memory()));
    Files.copy(store.resolve("agreements.json"), own.resolve("agreements.json"));
    this.asker = StoreFolder.open(own, Clock.systemUTC());
    this.exchange = asker.exchange(points, Network.IDEAL.with(RETRIES));
    this.asking = new Asking(exchange, truth, states, LIMITED, seed);
  }

  private void load(Path data, List<Country> states) throws IOException, InterruptedException {
    truth.write(data);
    List<String> command = StateProcess.java();
    command.addAll(List.of("load", "--store", store.toString(), "--rules", "open"));
    command.add(data.toString());
    Process load = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(load.waitFor()).as(said).isZero();
    for (Country state : states) {
      byte[] rules = rules(state.equals(LIMITED)).getBytes(StandardCharsets.UTF_8);
      StoreFolder.setRules(store, state, rules);
    }
  }

  /** Everything is let in and charged to one account; vehicle searches of one state to two. */
  private static String rules(boolean limited) {
    String quota = "{\"id\":\"%s\",\"text\":\"t\",\"basis\":\"none\",\"mark\":\"invented\",%s}";
    String every = quota.formatted("every", "\"perDay\":1000000");
    String vehicles =
        quota.formatted("cars", "\"when\":{\"categories\":[\"vehicle\"]},\"perDay\":" + QUOTA);
    return """
    {"format":1,"name":"soak","title":"Soak","version":"1","state":"*","zone":"UTC",
     "admission":[{"id":"in","text":"t","basis":"none","mark":"invented","effect":"permit"}],
     "records":[{"id":"search","text":"t","basis":"none","mark":"invented","effect":"search",
       "record":{"events":["taken"]}}],
     "release":[{"id":"out","text":"t","basis":"none","mark":"invented","effect":"release",
       "qualities":[1,2,3,4],"fields":["holder","vehicle"]}],
     "quotas":[%s]}
    """
        .formatted(limited ? every + "," + vehicles : every);
  }

  /** One phase: trouble for so long, then all states answer again and their logs are judged. */
  void phase(Duration length) throws Exception {
    phases++;
    AtomicBoolean over = new AtomicBoolean();
    List<Trouble> all = new ArrayList<>();
    List<Future<Void>> running = new ArrayList<>();
    for (StateProcess process : processes.values()) {
      Country state = process.state();
      Path log = store.resolve(state.code()).resolve("audit/615/witnessed");
      long its = (seed * 1000 + phases) * 31 + state.hashCode();
      Trouble trouble = new Trouble(process, log, MORTAL.contains(state), its, over);
      all.add(trouble);
      running.add(troubles.submit(trouble));
    }
    long end = System.nanoTime() + length.toNanos();
    while (System.nanoTime() < end) {
      Thread.sleep(LOOK);
      memory.forEach((state, its) -> its.look(processes.get(state)));
    }
    over.set(true);
    for (Future<Void> each : running) {
      await(each);
    }
    all.forEach(t -> t.done().forEach((fault, times) -> faults.merge(fault, times, Integer::sum)));
    for (Country state : processes.keySet()) {
      requireAnswersAgain(state);
    }
    try (Asking.Silence silence = asking.silence()) {
      assertThat(silence).isNotNull();
      requireSound();
    }
  }

  private static void await(Future<Void> trouble) throws Exception {
    try {
      trouble.get();
    } catch (ExecutionException e) {
      throw new AssertionError("trouble could not be made", e.getCause());
    }
  }

  private void requireAnswersAgain(Country state) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_RECOVERY.toNanos();
    PartitionAnswer answer = asking.once(state, true);
    while (!answer.answered() && System.nanoTime() < end) {
      Thread.sleep(100);
      answer = asking.once(state, true);
    }
    assertThat(answer.answered())
        .as("%s, in phase %d of seed %d, answers again: %s", state, phases, seed, answer)
        .isTrue();
  }

  /** What holds at any time. */
  private void requireSound() throws IOException {
    assertThat(asking.wrong()).as("answers of seed %d, phase %d", seed, phases).isEmpty();
    for (Map.Entry<Country, Told> each : told.entrySet()) {
      assertThat(wrong(each.getKey(), each.getValue()))
          .as("the log of seed %d, phase %d", seed, phases)
          .isEmpty();
      assertThat(each.getValue().contradictions()).isEmpty();
      for (Verification log : Logged.verify(store, each.getKey(), each.getValue())) {
        assertThat(log.findings()).as("%s", log.log()).isEqualTo(List.of());
      }
    }
  }

  private List<String> wrong(Country state, Told its) throws IOException {
    Map<Integer, Set<Outcome>> said = its.soFar();
    Logged logged = Logged.read(store, state, truth);
    List<String> wrong = new ArrayList<>(logged.lost(said));
    wrong.addAll(logged.countedWrongly());
    logged.charged().entrySet().stream()
        .filter(account -> account.getKey().contains("cars") && account.getValue() > QUOTA)
        .forEach(account -> wrong.add(state + ": " + account));
    return wrong;
  }

  /** Looks at what the objects take that the lasting states still need. */
  void lookAtLive() throws IOException, InterruptedException {
    for (Map.Entry<Country, Memory> each : memory.entrySet()) {
      each.getValue().lookAtLive(processes.get(each.getKey()));
    }
  }

  /** Entries that a state has logged. */
  long entries(Country state) throws IOException {
    return Logged.read(store, state, truth).entries();
  }

  /** Spends the quota, stops all, and judges once more what is left. */
  void end() throws Exception {
    asking.close();
    PartitionAnswer last = asking.once(LIMITED, false);
    for (int i = 0; i <= QUOTA && last.answered(); i++) {
      last = asking.once(LIMITED, false);
    }
    assertThat(last.status()).isEqualTo("REFUSED");
    for (StateProcess process : processes.values()) {
      assertThat(process.stop()).as("how %s ended", process.state()).isEqualTo(STOPPED);
    }
    exchange.close();
    asker.close();
    requireSound();
    for (Country state : processes.keySet()) {
      assertThat(Logged.verify(store, state, told.get(state))).allMatch(Verification::closed);
    }
    for (StateProcess process : processes.values()) {
      assertThat(process.complaints())
          .as("what %s told its operator", process.state())
          .allMatch(line -> line.matches("treffer: the logs? .*"));
    }
    assertThat(asked()).as("the asking side's log").isEqualTo(asking.shown());
    assertThat(Logged.read(store, LIMITED, truth).charged())
        .as("a quota is spent to the last, and no further")
        .anySatisfy(
            (account, times) -> assertThat(account + " " + times).matches(".*cars.* " + QUOTA));
  }

  private Map<String, Integer> asked() throws IOException {
    Map<String, Integer> asked = new TreeMap<>();
    LogReader.of(Disk.real(), own.resolve("HU/audit/615/witnessed"))
        .forEach(
            each -> {
              Entry.Asked entry = (Entry.Asked) each.entry();
              asked.merge(entry.matter().requested() + " " + entry.outcome(), 1, Integer::sum);
            });
    return asked;
  }

  /** What the processes that were never killed took of the machine. */
  SortedMap<Country, Memory> memory() {
    return memory;
  }

  /** What befell the states so far. */
  Map<Trouble.Fault, Integer> faults() {
    return faults;
  }

  /** What was said and logged so far, in words. */
  String summary() throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("phase ").append(phases).append(": ").append(faults);
    text.append("\n  shown ").append(asking.shown());
    for (Country state : processes.keySet()) {
      Logged logged = Logged.read(store, state, truth);
      text.append("\n  ").append(state).append(": ").append(logged.entries()).append(" entries, ");
      text.append(logged.replays()).append(" of them replays; ");
      text.append(told.get(state).soFar().size()).append(" numbers answered; ");
      text.append(told.get(state).checkpoints().size()).append(" checkpoints; ");
      text.append(logged.charged());
    }
    memory.forEach((state, its) -> text.append("\n  ").append(state).append(' ').append(its));
    return text.toString();
  }

  @Override
  public void close() {
    troubles.shutdownNow();
    processes.values().forEach(StateProcess::close);
  }
}
