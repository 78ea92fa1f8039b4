package org.treffer.audit;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Entries that wait to become durable together. */
final class Pending {

  private final List<Entry> entries;
  private final byte[][] bodies;
  private final CompletableFuture<Receipt> durable = new CompletableFuture<>();
  private long first = -1;

  private Pending(List<Entry> entries, byte[][] bodies) {
    this.entries = entries;
    this.bodies = bodies;
  }

  /**
   * Encodes entries for a log.
   *
   * @throws IllegalArgumentException if there are none, the log does not take one, or one is too
   *     large
   */
  static Pending of(LogName log, List<? extends Entry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("at least one entry is appended");
    }
    byte[][] bodies = new byte[entries.size()][];
    for (int i = 0; i < bodies.length; i++) {
      Entry entry = entries.get(i);
      if (entry.kind() != log.kind()) {
        throw new IllegalArgumentException(
            "the log " + log.text() + " takes no entry for the log " + entry.kind().text());
      }
      bodies[i] = EntryCodec.encode(entry);
      if (bodies[i].length > Frame.LARGEST_BODY) {
        throw new IllegalArgumentException(
            "an entry has at most " + Frame.LARGEST_BODY + " bytes, not " + bodies[i].length);
      }
    }
    return new Pending(List.copyOf(entries), bodies);
  }

  List<Entry> entries() {
    return entries;
  }

  int size() {
    return bodies.length;
  }

  byte[] body(int which) {
    return bodies[which];
  }

  /** The UTC day that an entry is filed under. */
  long epochDay(int which) {
    return Math.floorDiv(entries.get(which).matter().at().getEpochSecond(), 86_400L);
  }

  CompletableFuture<Receipt> durable() {
    return durable;
  }

  /** Told the place of each entry in turn. */
  void placed(long place) {
    if (first < 0) {
      first = place;
    }
  }

  void acknowledge(String checkpoint) {
    durable.complete(new Receipt(first, bodies.length, checkpoint));
  }

  void fail(LogUnavailable why) {
    durable.completeExceptionally(why);
  }
}
