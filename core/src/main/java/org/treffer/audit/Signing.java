package org.treffer.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.treffer.audit.merkle.Frontier;

/**
 * Signs a log's checkpoints: at once where one is asked for, and now and then by itself, so that
 * answers can carry a recent one and wait for no signature (0.2 ms). Thread-safe.
 */
final class Signing {

  private static final Duration EVERY = Duration.ofSeconds(10);

  private final LogName name;
  private final LogKeys keys;
  private final Clock clock;
  private final AtomicReference<Frontier> durable = new AtomicReference<>();
  private final AtomicReference<Optional<Checkpoint>> signed;

  /** Begins with the checkpoint that was sealed last, if there is one. */
  Signing(LogSettings settings, LogKeys keys, Tail tail) throws IOException {
    this.name = settings.name();
    this.keys = keys;
    this.clock = settings.clock();
    this.signed = new AtomicReference<>(keys.latest());
    durable(tail);
  }

  /** Told how far the log is durable. */
  void durable(Tail tail) {
    durable.set(tail.frontier().copy());
  }

  /** The checkpoint that was signed last, as text, or empty. */
  String latest() {
    return signed.get().map(Checkpoint::text).orElse("");
  }

  /** A checkpoint of everything durable; the latest one, if there is nothing new. */
  Checkpoint now() {
    Optional<Checkpoint> latest = signed.get();
    return latest.isPresent() && latest.get().size() >= durable.get().size()
        ? latest.get()
        : sign(clock.instant());
  }

  /** Signs if the last signature is some time old; to be called behind an acknowledgement. */
  void ifDue(Instant at) {
    Optional<Checkpoint> latest = signed.get();
    if (latest.isEmpty() || !at.isBefore(latest.get().at().plus(EVERY))) {
      sign(at);
    }
  }

  private synchronized Checkpoint sign(Instant at) {
    Frontier frontier = durable.get();
    Optional<Checkpoint> latest = signed.get();
    if (latest.isPresent() && latest.get().size() >= frontier.size()) {
      return latest.get();
    }
    Checkpoint checkpoint = keys.checkpoint(name, frontier.size(), frontier.root(), at);
    signed.set(Optional.of(checkpoint));
    return checkpoint;
  }
}
