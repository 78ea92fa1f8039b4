package org.treffer.interference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.treffer.contact.Found;
import org.treffer.dna.DnaHit;
import org.treffer.finger.FingerHit;
import org.treffer.record.Hit;
import org.treffer.record.Reference;
import org.treffer.vehicle.VehicleHit;

/** Seeded leaks of a desk: in what it searches for and tells. */
final class DeskLeaks {

  static final List<Leak> ALL =
      List.of(
          // What is said of chance.
          Leak.named("chance hits from live profiles", 1, chance(in -> in.live())),
          Leak.named("chance hits from documents", 1, chance(in -> in.documents())),
          Leak.named(
              "chance hits from hits before the filter",
              1,
              desk((in, honest, all) -> scaled(honest, 1 + all.hits().size()))),
          Leak.named(
              "no chance hits where something is withheld",
              99,
              desk(
                  (in, honest, all) ->
                      withheld(honest, all).isEmpty()
                          ? honest
                          : new Found.Hits(honest.hits(), Collections.emptySortedMap()))),
          Leak.named(
              "frequencies from the store",
              1,
              desk((in, honest, all) -> mapped(honest, h -> withProbability(h, 1.0 / in.live())))),
          Leak.named(
              "frequencies from the hits",
              1,
              desk(
                  (in, honest, all) ->
                      mapped(honest, h -> withProbability(h, 1.0 / (1 + all.hits().size()))))),

          // Which hits are told, and in which order.
          Leak.named(
              "cut before the filter",
              1,
              desk(
                  (in, honest, all) ->
                      kept(
                          honest,
                          Inside.references(
                              all.hits().subList(0, Math.min(2, all.hits().size())))))),
          Leak.named(
              "only what is best of all",
              286,
              desk(
                  (in, honest, all) ->
                      kept(
                          honest,
                          Inside.references(
                              all.hits().subList(0, Math.min(1, all.hits().size())))))),
          Leak.named(
              "too many hits before the filter",
              42,
              desk((in, honest, all) -> all.hits().size() > 2 ? told(honest, List.of()) : honest)),
          Leak.named(
              "near matches dropped where all are many",
              123,
              desk(
                  (in, honest, all) ->
                      all.hits().size() < 3
                          ? honest
                          : told(honest, honest.hits().stream().filter(DeskLeaks::full).toList()))),
          Leak.named(
              "order turned by withheld hits",
              1,
              desk(
                  (in, honest, all) -> {
                    List<Hit> turned = new ArrayList<>(honest.hits());
                    Collections.rotate(turned, withheld(honest, all).size());
                    return told(honest, turned);
                  })),
          Leak.named(
              "a hit twice for a withheld one",
              229,
              desk(
                  (in, honest, all) -> {
                    List<Hit> more = new ArrayList<>(honest.hits());
                    if (!withheld(honest, all).isEmpty() && !more.isEmpty()) {
                      more.add(more.getFirst());
                    }
                    return told(honest, more);
                  })),
          Leak.named("the filter forgotten", 1, desk((in, honest, all) -> all)),
          Leak.named(
              "ranks with gaps",
              162,
              desk(
                  (in, honest, all) ->
                      mapped(
                          honest,
                          h ->
                              h instanceof FingerHit finger
                                  ? finger.ranked(1 + places(all).getOrDefault(h.reference(), 0))
                                  : h))),
          Leak.named(
              "vehicle rank counts withheld",
              42,
              desk(
                  (in, honest, all) ->
                      mapped(
                          honest,
                          h ->
                              h instanceof VehicleHit v
                                  ? new VehicleHit(
                                      v.registration(),
                                      v.foundBy(),
                                      v.basis(),
                                      1 + places(all).getOrDefault(h.reference(), 0))
                                  : h))),
          Leak.named(
              "scores relative to the best of all",
              162,
              desk((in, honest, all) -> mapped(honest, h -> relative(h, all)))),
          Leak.named(
              "found by names the number",
              42,
              desk(
                  (in, honest, all) ->
                      mapped(
                          honest,
                          h ->
                              h instanceof VehicleHit v
                                  ? new VehicleHit(
                                      v.registration(),
                                      "of " + all.hits().size(),
                                      v.basis(),
                                      v.rank())
                                  : h))),
          Leak.named(
              "probability rounded for withheld",
              908,
              desk(
                  (in, honest, all) ->
                      withheld(honest, all).isEmpty()
                          ? honest
                          : mapped(honest, h -> withProbability(h, 1e-9)))),

          // Failures.
          Leak.named(
              "the search fails on a withheld hit",
              30,
              desk(
                  (in, honest, all) -> {
                    if (!withheld(honest, all).isEmpty()) {
                      throw new IllegalStateException("withheld");
                    }
                    return honest;
                  })),
          Leak.named(
              "unsearchable for a withheld hit",
              30,
              desk(
                  (in, honest, all) ->
                      withheld(honest, all).isEmpty() ? honest : new Found.Unsearchable("busy"))));

  private DeskLeaks() {}

  private interface Count {
    int of(Leak.AtDesk in);
  }

  private interface OfHit {
    Hit of(Hit hit);
  }

  private static Leak desk(Leak.DeskTamper tamper) {
    return new Leak("", 0, tamper, Leak.NONE.reply(), Leak.NONE.health());
  }

  private static Leak chance(Count count) {
    return desk((in, honest, all) -> scaled(honest, count.of(in)));
  }

  private static Set<Reference> withheld(Found.Hits honest, Found.Hits all) {
    Set<Reference> withheld = Inside.references(all.hits());
    withheld.removeAll(Inside.references(honest.hits()));
    return withheld;
  }

  private static Map<Reference, Integer> places(Found.Hits all) {
    Map<Reference, Integer> places = new HashMap<>();
    all.hits().forEach(h -> places.putIfAbsent(h.reference(), places.size()));
    return places;
  }

  private static Found told(Found.Hits honest, List<Hit> hits) {
    return new Found.Hits(hits, honest.expectedChanceHits());
  }

  private static Found kept(Found.Hits honest, Set<Reference> kept) {
    return told(honest, honest.hits().stream().filter(h -> kept.contains(h.reference())).toList());
  }

  private static Found mapped(Found.Hits honest, OfHit change) {
    return told(honest, honest.hits().stream().map(change::of).toList());
  }

  private static Found scaled(Found.Hits honest, int by) {
    SortedMap<Integer, Double> scaled = new TreeMap<>(honest.expectedChanceHits());
    scaled.replaceAll((quality, number) -> number * by);
    return new Found.Hits(honest.hits(), scaled);
  }

  private static Hit withProbability(Hit hit, double probability) {
    return hit instanceof DnaHit dna ? dna.withProbability(probability) : hit;
  }

  private static boolean full(Hit hit) {
    return !(hit instanceof DnaHit dna) || dna.comparison().quality() == 1;
  }

  private static Hit relative(Hit hit, Found.Hits all) {
    double best =
        all.hits().stream()
            .filter(FingerHit.class::isInstance)
            .mapToDouble(h -> ((FingerHit) h).score())
            .max()
            .orElse(1);
    return hit instanceof FingerHit f
        ? new FingerHit(
            f.reference(),
            f.kind(),
            f.position(),
            100 * f.score() / best,
            f.falseMatchRate(),
            f.rank(),
            f.disputed())
        : hit;
  }
}
