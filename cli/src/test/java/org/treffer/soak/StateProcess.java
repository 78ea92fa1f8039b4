package org.treffer.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.treffer.record.Country;

/**
 * One state, served by a process: {@code treffer serve} with the memory that {@code serve --all}
 * gives it. It is always served at the same address, also when it was killed and started again.
 *
 * <p>A full disk is a limit on the size of the files that the process may write ({@code prlimit
 * --fsize}): writes beyond it fail, for real and without root, and do so until it is lifted.
 */
final class StateProcess implements AutoCloseable {

  private static final List<String> SMALL =
      List.of("-Xmx96m", "-XX:+UseSerialGC", "-Xss256k", "-XX:TieredStopAtLevel=1");

  private final Path store;
  private final Country state;
  private final Collection<String> complaints = new ConcurrentLinkedQueue<>();
  private volatile Process process;
  private volatile URI place;

  StateProcess(Path store, Country state) {
    this.store = store;
    this.state = state;
  }

  /** Whether this machine can do to processes what a soak does. */
  static boolean possibleHere() {
    return Files.exists(Path.of("/proc/self/status"))
        && Stream.of("/usr/bin/prlimit", "/bin/prlimit").map(Path::of).anyMatch(Files::exists);
  }

  Country state() {
    return state;
  }

  URI place() {
    return place;
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Starts it with a disk that has room. */
  void start() throws IOException {
    start(List.of());
  }

  /** Starts it with a disk on which no file may be larger. */
  void startOnFullDisk(long bytes) throws IOException {
    start(List.of("prlimit", "--fsize=" + bytes + ":"));
  }

  private void start(List<String> under) throws IOException {
    List<String> command = new ArrayList<>(under);
    command.addAll(java());
    command.addAll(List.of("serve", "--store", store.toString(), "--partition", state.code()));
    command.addAll(List.of("--port", place == null ? "0" : "" + place.getPort()));
    process = new ProcessBuilder(command).start();
    BufferedReader complaining = process.errorReader(); // a pipe: it is never full, as a file is
    Thread.ofPlatform().daemon().start(() -> complaining.lines().forEach(complaints::add));
    BufferedReader said = process.inputReader();
    String line = said.readLine();
    String begin = state + " answers at ";
    if (line == null || !line.startsWith(begin)) {
      throw new IOException(state + " did not start: " + line + "; " + complaints);
    }
    place = URI.create(line.substring(begin.length()));
  }

  /** The command up to its own arguments. */
  static List<String> java() {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(SMALL);
    java.addAll(List.of("-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED"));
    java.add("-cp");
    java.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    java.add("org.treffer.cli.Treffer");
    return java;
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGSTOP. */
  void pause() throws IOException, InterruptedException {
    run("kill", "-STOP", pid() + "");
  }

  /** SIGCONT. */
  void goOn() throws IOException, InterruptedException {
    run("kill", "-CONT", pid() + "");
  }

  /** From now on no file that it writes may grow beyond so many bytes. */
  void fillDisk(long bytes) throws IOException, InterruptedException {
    run("prlimit", "--pid", pid() + "", "--fsize=" + bytes + ":");
  }

  /** There is room again. */
  void freeDisk() throws IOException, InterruptedException {
    run("prlimit", "--pid", pid() + "", "--fsize=unlimited:");
  }

  /** What its objects that are still needed take, in KiB, after a collection of all others. */
  long liveKib() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String histogram = run(jcmd, pid() + "", "GC.class_histogram");
    String total = histogram.strip().lines().reduce("", (before, line) -> line);
    return Long.parseLong(total.strip().split(" +")[2]) / 1024; // Total  instances  bytes
  }

  private static String run(String... command) throws IOException, InterruptedException {
    String line = String.join(" ", command); // a shell's own kill: not every machine has a program
    Process process = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(line + ": " + said);
    }
    return said;
  }

  /** What it wrote to standard error, in all its lives. */
  Collection<String> complaints() {
    return complaints;
  }

  /** Resident memory, in KiB. */
  long residentKib() {
    try (Stream<String> lines = Files.lines(Path.of("/proc", pid() + "", "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files, sockets and pipes that it has open. */
  long openFiles() {
    try (Stream<Path> open = Files.list(Path.of("/proc", pid() + "", "fd"))) {
      return open.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it as a user does; its exit code, or -1 if it does not end. */
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
