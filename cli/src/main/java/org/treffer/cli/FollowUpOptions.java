package org.treffer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.treffer.followup.Case;
import org.treffer.followup.Deed;
import org.treffer.followup.FollowUps;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Officer;
import org.treffer.store.StoreFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which match a step of the second step is about, and who takes it. */
final class FollowUpOptions {

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--partition",
      required = true,
      paramLabel = "CC",
      description = "The state that takes the step.")
  private Country partition;

  @Option(
      names = "--officer",
      required = true,
      paramLabel = "ID",
      description = "Who takes it, such as AT-2.")
  private Officer officer;

  @Parameters(index = "0", paramLabel = "REQUEST", description = "The request's number.")
  private String request;

  @Parameters(index = "1", paramLabel = "REF", description = "The record's number.")
  private Reference reference;

  /** The data that go with a step. */
  @FunctionalInterface
  interface Data {
    Map<String, String> of(StoreFolder store, Case about) throws IOException;
  }

  /** Takes a step and shows where the case stands then. */
  Outcome act(Session session, Deed deed, String reason, Data data) throws IOException {
    Clock clock = session.clock();
    Instant now = clock.instant();
    try (StoreFolder open = StoreFolder.open(store, clock)) {
      FollowUps steps = new FollowUps(open);
      Case about = steps.find(partition, request, reference);
      Map<String, String> supplied = data.of(open, about);
      Case after = steps.act(partition, about, deed, officer, reason, supplied, now);
      new FollowUpText(session, now).print(after);
      return Outcome.DONE;
    }
  }

  /** Takes a step that no data go with. */
  Outcome act(Session session, Deed deed, String reason) throws IOException {
    return act(session, deed, reason, (opened, about) -> Map.of());
  }
}
