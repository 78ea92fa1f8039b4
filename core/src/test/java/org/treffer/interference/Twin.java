package org.treffer.interference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.treffer.audit.LogKind;
import org.treffer.audit.Outcome;
import org.treffer.contact.ComparisonAnswer;
import org.treffer.contact.ContactLogs;
import org.treffer.contact.Deadline;
import org.treffer.contact.Desk;
import org.treffer.contact.Desks;
import org.treffer.contact.DnaComparison;
import org.treffer.contact.DnaDesk;
import org.treffer.contact.FingerDesk;
import org.treffer.contact.LocalContactPoint;
import org.treffer.contact.Reply;
import org.treffer.contact.VehicleDesk;
import org.treffer.contact.WithheldHits;
import org.treffer.dna.Locus;
import org.treffer.dna.chance.AlleleFrequencies;
import org.treffer.dna.chance.ChanceModel;
import org.treffer.dna.chance.RegisterChance;
import org.treffer.partition.PartitionStore;
import org.treffer.record.Category;
import org.treffer.request.Answer;
import org.treffer.request.Request;
import org.treffer.store.Categories;
import org.treffer.vehicle.History;

/** One of two contact points of AT that differ in one record of their registers. */
final class Twin implements AutoCloseable {

  private static final Path LOGS = Path.of("/logs");
  private static final Path WITNESSED = LOGS.resolve("audit/615/witnessed");

  private static final Map<String, Desk> DESKS = desks();

  private final MemoryDisk disk = new MemoryDisk();
  private final AtomicReference<Instant> now = new AtomicReference<>(Sequence.firstDay());
  private final PartitionStore store;
  private final ContactLogs logs;
  private final WithheldHits noting;
  private final Leak leak;
  private final Inside.Memory memory = new Inside.Memory();

  /** A contact point with given keys: with the same ones two logs can be the same bytes. */
  Twin(Path partition, MemoryDisk keys, WithheldHits noting, Leak leak) {
    disk.copyFrom(keys, LOGS.resolve("keys"));
    this.store = new PartitionStore(World.AT, partition);
    this.logs = new ContactLogs(World.AT, LOGS, clock(), disk);
    this.noting = noting;
    this.leak = leak;
  }

  /** Keys for every month of the sequences. */
  static MemoryDisk keys() {
    MemoryDisk keys = new MemoryDisk();
    Clock clock = Clock.fixed(Sequence.firstDay(), ZoneOffset.UTC);
    try (ContactLogs logs = new ContactLogs(World.AT, LOGS, clock, keys)) {
      for (LogKind kind : List.of(LogKind.WITNESSED, LogKind.INTERNAL)) {
        for (int month = 0; month < 3; month++) {
          Instant at = Sequence.firstDay().plus(Duration.ofDays(28L * month));
          logs.log(Sequence.REGIME, kind).keyed(at, new byte[0]);
        }
      }
    }
    MemoryDisk fresh = new MemoryDisk();
    fresh.copyFrom(keys, LOGS.resolve("keys"));
    return fresh;
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    };
  }

  static Desk desk(Category category) {
    return DESKS.get(category.name());
  }

  private static Map<String, Desk> desks() {
    Map<Locus, NavigableMap<Integer, Double>> table = new EnumMap<>(Locus.class);
    for (Locus locus : Locus.values()) {
      NavigableMap<Integer, Double> alleles = new TreeMap<>();
      for (int repeats = 8; repeats < 12; repeats++) {
        alleles.put(repeats * 10, 0.25);
      }
      table.put(locus, alleles);
    }
    ChanceModel model =
        new ChanceModel(new AlleleFrequencies("t", table, Map.of()), ChanceModel.USUAL_THETA);
    return Map.of(
        "dna",
        new DnaDesk(World.DNA, RegisterChance.of(model, 1000)),
        "finger",
        new FingerDesk(World.FINGERS),
        "vehicle",
        new VehicleDesk(
            World.VEHICLES, History.KEPT, Clock.fixed(Sequence.firstDay(), ZoneOffset.UTC)));
  }

  /** Everything that the requester, and who witnesses the log, can see of a sequence. */
  List<String> seen(Sequence sequence) throws IOException {
    List<Desk> desks = new ArrayList<>();
    DESKS.values().forEach(desk -> desks.add(leak.desk(desk)));
    LocalContactPoint point = point(sequence, desks);
    List<String> seen = new ArrayList<>();
    for (Request request : sequence.requests()) {
      now.set(request.at());
      Reply honest = point.reply(request, Deadline.in(Duration.ofMinutes(1)));
      Inside inside = new Inside(store, logs, memory, desk(request.category()), request);
      Reply reply = leak.reply(inside, honest);
      Answer answer = new Answer(request, request.at(), List.of(reply.answer()));
      seen.add(Categories.standard().answers().line(answer, Sequence.REGIME));
      seen.add(reply.checkpoint());
      seen.add(leak.health(inside));
      seen.add(disk.done(WITNESSED));
    }
    if (sequence.bulk().isPresent()) {
      // What leaks in a desk's search is not in a comparison, which asks no desk for hits.
      compare(point(sequence, DESKS.values()), sequence.bulk().get(), seen);
    }
    return seen;
  }

  private LocalContactPoint point(Sequence sequence, Collection<Desk> desks) {
    return new LocalContactPoint(
        store,
        Sequence.AGREEMENTS,
        sequence.rules(),
        new Desks(List.copyOf(desks)),
        logs,
        clock(),
        noting);
  }

  private void compare(LocalContactPoint point, Sequence.Bulk bulk, List<String> seen)
      throws IOException {
    switch (point.compare(bulk.request())) {
      case ComparisonAnswer.Declined declined -> seen.add(declined.answer().toString());
      case ComparisonAnswer.Admitted admitted -> {
        try (DnaComparison comparison = admitted.comparison()) {
          List<DnaComparison.NumberedPair> found = new ArrayList<>();
          for (DnaComparison.Share share : comparison.shares(bulk.stains())) {
            found.addAll(share.search());
          }
          found.sort(
              Comparator.comparingInt(DnaComparison.NumberedPair::probe)
                  .thenComparing(p -> p.pair().reference()));
          comparison.log(found.stream().map(DnaComparison.NumberedPair::pair).toList());
          Outcome outcome = found.isEmpty() ? Outcome.NO_HIT : Outcome.HIT;
          seen.add(comparison.end(outcome, found.size()));
          seen.add(found.toString());
        }
      }
    }
    seen.add(disk.done(WITNESSED));
  }

  @Override
  public void close() throws IOException {
    logs.close();
    store.close();
  }
}
