package org.treffer.cli;

import java.nio.file.Path;
import org.treffer.record.Country;
import picocli.CommandLine.Option;

/** Whose register a command changes. */
final class RegisterOptions {

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--partition",
      required = true,
      paramLabel = "CC",
      description = "The state whose records they are.")
  private Country partition;

  Path store() {
    return store;
  }

  Country partition() {
    return partition;
  }
}
