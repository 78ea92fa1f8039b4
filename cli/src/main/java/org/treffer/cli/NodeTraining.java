package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.treffer.record.Country;
import org.treffer.serve.Nodes;

/**
 * Has a state's process make the cache that those of {@code serve --all} start from: it is asked
 * what {@code training.txt} lists, and writes the cache when it ends.
 */
final class NodeTraining {

  private static final SortedSet<Country> STATES = new TreeSet<>(List.of(new Country("MK")));

  private NodeTraining() {}

  /** Trains one in the folder named by the first argument; the second names the cache's file. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Training.run("prepare-node", folder);
    List<String> jvm = List.of("-XX:AOTCacheOutput=" + args[1]);
    try (Nodes nodes =
        Nodes.start(
            folder.resolve("store"),
            STATES,
            "127.0.0.1",
            0,
            Optional.of(folder.resolve("certificates")),
            jvm)) {
      Files.write(folder.resolve("exchange.json"), nodes.topology().json());
      Training.run("node", folder);
    }
  }
}
