package org.treffer.interference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.treffer.audit.AuditLog;
import org.treffer.audit.LogKind;
import org.treffer.audit.Matter;
import org.treffer.contact.ContactLogs;
import org.treffer.contact.Desk;
import org.treffer.contact.Found;
import org.treffer.contact.Reply;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.Snapshot;
import org.treffer.record.Category;
import org.treffer.record.Hit;
import org.treffer.record.RecordFilter;
import org.treffer.record.Reference;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Regime;
import org.treffer.request.Request;

/** What the inside of a contact point knows after a request. */
record Inside(PartitionStore store, ContactLogs logs, Memory memory, Desk desk, Request request) {

  List<Hit> all() {
    return hits(RecordFilter.EVERY_RECORD);
  }

  private List<Hit> hits(RecordFilter filter) {
    return desk.search(store, request.probe(), Regime.PRUM_615, filter) instanceof Found.Hits hits
        ? hits.hits()
        : List.of();
  }

  /** How many records the search looks at. */
  int lookedAt() {
    int[] count = {0};
    hits(
        (common, grounds, grown) -> {
          count[0]++;
          return false;
        });
    return count[0];
  }

  String category() {
    return request.category().name();
  }

  int count(String what, int more) {
    return memory.counts.merge(what, more, Integer::sum);
  }

  PartitionAnswer after(String what, Reply honest) {
    count(what, withheld(honest));
    return honest.answer();
  }

  PartitionAnswer cached(String key, Reply honest) {
    return memory.cache.computeIfAbsent(key, k -> honest.answer());
  }

  Set<Reference> told(Reply honest) {
    return honest.answer() instanceof PartitionAnswer.Searched searched
        ? references(searched.hits())
        : Set.of();
  }

  /** How many hits were not told by an answer that searched. */
  int withheld(Reply honest) {
    if (!honest.answer().answered()) {
      return 0;
    }
    Set<Reference> all = references(all());
    all.removeAll(told(honest));
    return all.size();
  }

  int live() {
    return live(store, request.category());
  }

  int documents() {
    return documents(store, request.category());
  }

  long bytes() {
    try (Stream<Path> files = Files.list(store.folder().resolve(category()))) {
      return files.mapToLong(f -> f.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  AuditLog witnessed() {
    return logs.log(Sequence.REGIME, LogKind.WITNESSED);
  }

  Matter matter() {
    return new Matter(request.number(), request.at(), request.from(), World.AT, category(), "D615");
  }

  /** What a leak keeps from one request to the next. */
  static final class Memory {
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, PartitionAnswer> cache = new HashMap<>();
  }

  static int live(PartitionStore store, Category category) {
    try (Snapshot snapshot = store.snapshot(category)) {
      return snapshot.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int documents(PartitionStore store, Category category) {
    try (Snapshot snapshot = store.snapshot(category)) {
      return snapshot.documents(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<Reference> references(List<Hit> hits) {
    Set<Reference> references = new HashSet<>();
    hits.forEach(h -> references.add(h.reference()));
    return references;
  }
}
