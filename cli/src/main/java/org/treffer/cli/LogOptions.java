package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.treffer.audit.LogKind;
import org.treffer.audit.LogName;
import org.treffer.record.BadInput;
import org.treffer.record.Country;
import picocli.CommandLine.Option;

/** Which logs of a store a command is about. */
final class LogOptions {

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--partition",
      paramLabel = "CC",
      description = "Whose log; every state's if left out.")
  private Country partition;

  @Option(
      names = "--regime",
      paramLabel = "NAME",
      description = "The log of which regime, such as 615; every regime's if left out.")
  private String regime;

  @Option(
      names = "--log",
      paramLabel = "KIND",
      description = "witnessed, internal or justifications; every kind if left out.")
  private LogKind kind;

  /** The logs of the store. */
  StoredLogs logs() {
    return new StoredLogs(store);
  }

  /** The store's folder. */
  Path store() {
    return store;
  }

  /**
   * The logs that the options name.
   *
   * @throws BadInput if there is none
   */
  List<LogName> names() throws IOException {
    List<LogName> names = there();
    if (names.isEmpty()) {
      throw new BadInput("the store " + store + " has no such log; a log begins with a request");
    }
    return names;
  }

  /** Those that the options name of the logs there are. */
  List<LogName> there() throws IOException {
    return named(logs().all());
  }

  /** Those that the options name of the logs that are gone though their keys are there. */
  List<LogName> gone() throws IOException {
    return named(logs().gone());
  }

  private List<LogName> named(List<LogName> logs) {
    return logs.stream()
        .filter(n -> partition == null || n.partition().equals(partition))
        .filter(n -> regime == null || n.regime().equals(regime))
        .filter(n -> kind == null || n.kind() == kind)
        .toList();
  }
}
