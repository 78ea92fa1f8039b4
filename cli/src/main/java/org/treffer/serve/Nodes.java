package org.treffer.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/**
 * Every state of a store, each served by a process of its own: this program again, with a small
 * memory. They end with the one that started them.
 */
public final class Nodes implements AutoCloseable {

  private static final List<String> SMALL =
      List.of("-Xmx96m", "-XX:+UseSerialGC", "-Xss256k", "-XX:TieredStopAtLevel=1");

  /** What the launcher calls the cache of loaded and linked classes that they start from. */
  private static final String CACHE = "treffer.nodeCache";

  private static final int LONGEST_STOP_SECONDS = 40;

  private final SortedMap<Country, Process> processes = new TreeMap<>();
  private final SortedMap<Country, URI> places = new TreeMap<>();

  private final SortedSet<Country> told = new TreeSet<>();

  private Nodes() {}

  /**
   * Starts them and waits until each answers.
   *
   * @param port of the first; 0 for ports that are free
   * @param tls the folder of their certificates
   * @throws BadInput if one does not start; the others are stopped
   */
  public static Nodes start(
      Path store, SortedSet<Country> states, String host, int port, Optional<Path> tls)
      throws IOException {
    return start(store, states, host, port, tls, startingFromCache());
  }

  /**
   * The same with further options of their JVMs, such as one that has a node make the cache that
   * later ones start from (JEP 514).
   */
  public static Nodes start(
      Path store,
      SortedSet<Country> states,
      String host,
      int port,
      Optional<Path> tls,
      List<String> jvm)
      throws IOException {
    Nodes nodes = new Nodes();
    boolean started = false;
    try {
      int next = port;
      for (Country state : states) {
        nodes.processes.put(state, launch(command(store, state, host, next, tls, jvm)));
        next += port == 0 ? 0 : 1;
      }
      for (Country state : states) {
        nodes.places.put(state, nodes.await(state));
      }
      started = true;
      return nodes;
    } finally {
      if (!started) {
        nodes.close();
      }
    }
  }

  private static Process launch(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** A node starts without the cache too, if there is none or it is another build's. */
  private static List<String> startingFromCache() {
    String cache = System.getProperty(CACHE, "");
    return cache.isEmpty() || !Files.exists(Path.of(cache))
        ? List.of()
        : List.of(
            "-XX:AOTCache=" + cache,
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Xlog:aot=off",
            "-Xlog:cds=off");
  }

  private static List<String> command(
      Path store, Country state, String host, int port, Optional<Path> tls, List<String> jvm) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SMALL);
    command.addAll(jvm);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of("org.treffer.cli.Treffer", "serve", "--store", store.toString()));
    command.addAll(List.of("--partition", state.code(), "--host", host, "--port", port + ""));
    tls.ifPresent(folder -> command.addAll(List.of("--tls", folder.toString())));
    return command;
  }

  /** Reads the line by which a node says where it answers. */
  private URI await(Country state) throws IOException {
    BufferedReader said =
        new BufferedReader(
            new InputStreamReader(processes.get(state).getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    String begin = state + " answers at ";
    if (line == null || !line.startsWith(begin)) {
      throw new BadInput("the contact point of " + state + " did not start");
    }
    return URI.create(line.substring(begin.length()));
  }

  /** Where each answers. */
  public Topology topology() {
    return new Topology(places);
  }

  /** The process of a state. */
  public Process process(Country state) {
    return processes.get(state);
  }

  /** A state whose process has ended by itself; each is told once. */
  public Optional<Country> ended() {
    return processes.keySet().stream()
        .filter(state -> !processes.get(state).isAlive() && told.add(state))
        .findFirst();
  }

  /** Stops all: each answers what it has and seals its log. */
  @Override
  public void close() {
    processes.values().forEach(Process::destroy);
    for (Process each : processes.values()) {
      try {
        if (!each.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
          each.destroyForcibly();
        }
      } catch (InterruptedException e) {
        each.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
