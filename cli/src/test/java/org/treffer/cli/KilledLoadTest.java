package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treffer.cli.DnaLinesBuilder.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.dna.index.DnaIndex;
import org.treffer.partition.Snapshot;
import org.treffer.record.Country;
import org.treffer.store.StoreFolder;

/** A real process that loads is killed without warning: the last commit stays as it was. */
class KilledLoadTest {

  @TempDir private Path folder;
  private Path store;
  private int loaded;

  @BeforeEach
  void commit_two_records() throws IOException {
    store = folder.resolve("store");
    loadTwo("A");
  }

  @Test
  void the_last_commit_stays_when_a_load_is_killed_while_it_writes() throws Exception {
    killWhileWriting(0);
    assertIntact();
  }

  @Test
  @Tag("long")
  void it_stays_whenever_the_load_is_killed() throws Exception {
    Random delays = new Random(42);
    for (int round = 0; round < 20; round++) {
      killWhileWriting(delays.nextInt(3_000));
      assertIntact();
    }
  }

  private void assertIntact() throws IOException {
    assertThat(size()).isEqualTo(loaded);
    loadTwo("R" + loaded);
    assertThat(size()).isEqualTo(loaded);
  }

  /** Starts a load that would take minutes, and kills it when it has written its first files. */
  private void killWhileWriting(int furtherMillis) throws Exception {
    long before = files();
    Process load =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx96m",
                    "-XX:+UseSerialGC",
                    "--add-modules",
                    "jdk.incubator.vector",
                    "-cp",
                    System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                    "org.treffer.cli.Treffer",
                    "generate",
                    "--load",
                    store.toString(),
                    "--seed",
                    "1",
                    "--partitions",
                    "MK",
                    "--dna",
                    "20000000"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      while (load.isAlive() && files() < before + 5) {
        Thread.sleep(20);
      }
      Thread.sleep(furtherMillis);
      assertThat(load.isAlive()).isTrue();
    } finally {
      load.destroyForcibly(); // SIGKILL
      assertThat(load.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(files()).isGreaterThan(before);
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(store.resolve("MK/dna"))) {
      return files.count();
    }
  }

  private void loadTwo(String prefix) throws IOException {
    Path file =
        new DnaLinesBuilder()
            .add("MK-P-" + prefix + "1", "person", person(0))
            .add("MK-P-" + prefix + "2", "person", person(1))
            .writeTo(folder.resolve("dna.jsonl"));
    CommandRun run =
        CommandRun.of("load", "--store", store.toString(), "--partition", "MK", file.toString());
    assertThat(run.outcome()).as(run.err()).isEqualTo(Outcome.DONE);
    loaded += 2;
  }

  private int size() throws IOException {
    try (StoreFolder open = StoreFolder.open(store, Clock.systemUTC());
        Snapshot snapshot = open.store(new Country("MK")).snapshot(DnaIndex.DNA)) {
      return snapshot.size();
    }
  }
}
