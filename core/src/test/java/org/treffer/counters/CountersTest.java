package org.treffer.counters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

class CountersTest {

  private static final Counted HIT = counted("HIT");

  @TempDir private Path folder;

  private static Counted counted(String what) {
    return new Counted(2026, "615", Counted.Direction.ASKS, new Country("AT"), "dna", what);
  }

  private Path file() {
    return folder.resolve("counters.tsv");
  }

  @Test
  void sums_of_several_processes_come_together() throws IOException {
    Counters one = new Counters(file());
    Counters other = new Counters(file());
    one.add(HIT);
    one.add(HIT);
    other.add(HIT);
    other.add(counted("late"));
    one.merge();
    other.merge();
    one.merge();
    assertThat(Counters.read(file()))
        .containsEntry(HIT, 3L)
        .containsEntry(counted("late"), 1L)
        .hasSize(2);
    assertThat(Files.readAllLines(file())).contains("2026\t615\tasks\tAT\tdna\tHIT\t3");
  }

  @Test
  void threads_that_add_while_it_merges_lose_nothing() throws Exception {
    Counters counters = new Counters(file());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int n = 0; n < 10_000; n++) {
                      counters.add(HIT);
                    }
                  }));
    }
    for (int i = 0; i < 20; i++) {
      counters.merge();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    counters.merge();
    assertThat(Counters.read(file())).containsEntry(HIT, 40_000L);
  }

  @Test
  void what_could_not_be_written_is_written_the_next_time() throws IOException {
    Path missing = folder.resolve("gone/counters.tsv");
    Counters counters = new Counters(missing);
    counters.add(HIT);
    assertThatThrownBy(counters::merge).isInstanceOf(IOException.class);
    Files.createDirectories(missing.getParent());
    counters.merge();
    assertThat(Counters.read(missing)).containsEntry(HIT, 1L);
  }

  @Test
  void a_damaged_line_is_named() throws IOException {
    Files.writeString(file(), "names\n2026\t615\tasks\tAT\tdna\tHIT\n");
    assertThatThrownBy(() -> Counters.read(file()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("counters.tsv, line 2: 6 fields instead of 7");
  }
}
