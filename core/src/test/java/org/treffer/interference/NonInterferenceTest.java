package org.treffer.interference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For any store, any rules and any requests, what a requester gets with a withheld record equals,
 * byte for byte, what it gets without it; and a contact point that leaks is found out.
 */
class NonInterferenceTest {

  private static final long SEED = 20260131;
  private static final long CASES = 2_000;
  private static final long CASES_OF_A_LONG_RUN = 1_000_000;
  private static final long MOST_CASES_FOR_A_LEAK = 10_000;

  private Path folder;

  @BeforeEach
  void a_folder_in_memory_where_there_is_one() throws IOException {
    Path memory = Path.of("/dev/shm");
    folder =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "treffer")
            : Files.createTempDirectory("treffer");
  }

  @AfterEach
  void remove() throws IOException {
    World.remove(folder);
  }

  @Test
  void a_withheld_record_changes_nothing_that_a_requester_or_a_witness_sees() throws IOException {
    run(CASES, Duration.ofMinutes(5));
  }

  @Test
  @Tag("long")
  void a_withheld_record_changes_nothing_in_a_million_cases() throws IOException {
    run(CASES_OF_A_LONG_RUN, Duration.ofMinutes(Long.getLong("treffer.minutes", 60)));
  }

  private void run(long cases, Duration most) throws IOException {
    long seed = Long.getLong("treffer.seed", SEED);
    Trial trial = new Trial(folder, seed, Leak.NONE);
    Optional<String> difference = trial.run(cases, System.nanoTime() + most.toNanos());
    assertThat(difference).as("seed %d, case %d", seed, trial.cases()).isEmpty();
    assertThat(trial.cases()).as("cases within %s", most).isEqualTo(cases);
  }

  static List<Leak> leaks() {
    return Stream.of(DeskLeaks.ALL, ReplyLeaks.ALL).flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @MethodSource("leaks")
  void each_seeded_leak_is_found_within_ten_thousand_cases(Leak leak) throws IOException {
    Trial trial = new Trial(folder, SEED, leak);
    Optional<String> difference =
        trial.run(MOST_CASES_FOR_A_LEAK, System.nanoTime() + Duration.ofMinutes(5).toNanos());
    assertThat(difference).as("%s after %d cases", leak, trial.cases()).isPresent();
  }
}
