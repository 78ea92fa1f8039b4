package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

  @TempDir private Path folder;

  @Test
  void every_command_that_a_cache_is_trained_with_ends_well() throws IOException {
    for (String cache : List.of("prepare", "light", "engine", "vector")) {
      List<List<String>> runs = Training.runs(cache, folder.toString());
      assertThat(runs).as(cache).isNotEmpty();
      for (List<String> run : runs) {
        CommandRun ended = CommandRun.of(run.toArray(String[]::new));
        assertThat(ended.outcome()).as("%s: %s", run, ended.err()).isEqualTo(Outcome.DONE);
      }
    }
  }
}
