package org.treffer.finger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real prints, which are not part of this repository. The system property {@code
 * treffer.sharedData}, else the environment variable {@code TREFFER_SHARED_DATA}, else the folder
 * {@code shared/data} beside the repository, says where they are.
 */
public final class SharedData {

  private SharedData() {}

  /** A folder or file of the shared data; the test is skipped, saying why, if it is not there. */
  public static Path require(String name) {
    Path path = root().resolve(name);
    assumeTrue(
        Files.exists(path),
        () -> path + " is absent: set -Dtreffer.sharedData to the folder of the shared data");
    return path;
  }

  private static Path root() {
    String stated =
        System.getProperty(
            "treffer.sharedData", System.getenv().getOrDefault("TREFFER_SHARED_DATA", ""));
    if (!stated.isEmpty()) {
      return Path.of(stated);
    }
    Path module = Path.of("").toAbsolutePath();
    Path repository = Files.exists(module.resolve(".ci")) ? module : module.getParent();
    return repository.resolveSibling("shared").resolve("data");
  }
}
