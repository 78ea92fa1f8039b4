package org.treffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treffer.record.Country;
import org.treffer.serve.ContactServer;
import org.treffer.serve.Identity;
import org.treffer.serve.Served;
import org.treffer.serve.Topology;
import org.treffer.store.StoreFolder;

class TrainingTest {

  @TempDir private Path folder;

  @Test
  void every_command_that_a_cache_is_trained_with_ends_well() throws IOException {
    for (String cache : List.of("prepare", "light", "engine", "vector", "prepare-node")) {
      run(cache);
    }
    Country mk = new Country("MK");
    try (StoreFolder store = StoreFolder.open(folder.resolve("store"), Clock.systemUTC());
        ContactServer server =
            ContactServer.start(
                new Served(store.contactPoint(mk)),
                "127.0.0.1",
                0,
                Optional.of(Identity.of(folder.resolve("certificates"), mk)))) {
      Topology topology = new Topology(new TreeMap<>(Map.of(mk, server.uri())));
      Files.write(folder.resolve("exchange.json"), topology.json());
      run("node");
    }
  }

  private void run(String cache) throws IOException {
    List<List<String>> runs = Training.runs(cache, folder.toString());
    assertThat(runs).as(cache).isNotEmpty();
    for (List<String> run : runs) {
      CommandRun ended = CommandRun.of(run.toArray(String[]::new));
      assertThat(ended.outcome()).as("%s: %s", run, ended.err()).isEqualTo(Outcome.DONE);
    }
  }
}
