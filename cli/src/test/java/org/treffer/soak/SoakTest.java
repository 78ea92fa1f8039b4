package org.treffer.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.record.Country;

/**
 * An exchange under random kills, pauses and full disks: no acknowledged log entry is lost, nobody
 * who holds a record says no hit, no request counts twice, memory stays flat. Linux only, where
 * processes can be paused and their disks filled; elsewhere it is skipped.
 *
 * <p>The long one runs {@code -Dsoak.minutes} (60); {@code -Dsoak.seed} repeats what was drawn, not
 * the moments at which it happens.
 */
class SoakTest {

  /** Growth that is no leak: a heap of 96 MiB that comes to its full size, and compiled code. */
  private static final long MOST_GROWTH_KIB = 64 << 10;

  /** What is compiled and loaded late, and connections that happen to be open. */
  private static final long MOST_LIVE_GROWTH_KIB = 8 << 10;

  /** A state knows a day's requests by their numbers, to count each once; doubled for safety. */
  private static final long BYTES_A_REQUEST = 2 * 182;

  /** Connections come and go. */
  private static final long MOST_FILES_MORE = 32;

  @TempDir private Path folder;

  @BeforeEach
  void only_where_processes_can_be_paused_and_their_disks_filled() {
    assumeTrue(StateProcess.possibleHere(), "no /proc or no prlimit here");
  }

  @Test
  void nothing_acknowledged_is_lost_and_nothing_counted_twice_in_a_short_soak() throws Exception {
    try (Soak soak = new Soak(folder, seed())) {
      soak.phase(Duration.ofSeconds(7));
      soak.end();
      System.out.println(soak.summary());
      assertThat(soak.faults().values().stream().mapToInt(times -> times).sum())
          .as("each state is befallen by something")
          .isGreaterThanOrEqualTo(4);
    }
  }

  @Tag("long")
  @Test
  void nothing_is_lost_or_counted_twice_and_memory_is_flat_in_a_long_soak() throws Exception {
    Duration length = Duration.ofMinutes(Long.getLong("soak.minutes", 60));
    long end = System.nanoTime() + length.toNanos();
    try (Soak soak = new Soak(folder, seed())) {
      soak.phase(Duration.ofSeconds(20));
      soak.phase(Duration.ofSeconds(20));
      soak.lookAtLive();
      while (System.nanoTime() < end) {
        soak.phase(Duration.ofSeconds(20));
        System.out.println(soak.summary());
      }
      soak.lookAtLive();
      soak.end();
      System.out.println(soak.summary());
      for (Map.Entry<Country, Memory> each : soak.memory().entrySet()) {
        Memory memory = each.getValue();
        assertThat(memory.lastKib() - memory.firstKib())
            .as("KiB that %s grew: %s", each.getKey(), memory)
            .isLessThan(MOST_GROWTH_KIB);
        long remembered = soak.entries(each.getKey()) * BYTES_A_REQUEST / 1024;
        assertThat(memory.lastLiveKib() - memory.firstLiveKib() - remembered)
            .as("KiB of objects that %s needs more: %s", each.getKey(), memory)
            .isLessThan(MOST_LIVE_GROWTH_KIB);
        assertThat(memory.lastFiles() - memory.firstFiles())
            .as("files more that %s has open: %s", each.getKey(), memory)
            .isLessThan(MOST_FILES_MORE);
      }
    }
  }

  private static long seed() {
    long seed = Long.getLong("soak.seed", ThreadLocalRandom.current().nextInt(1_000_000));
    System.out.println("soak.seed = " + seed);
    return seed;
  }
}
