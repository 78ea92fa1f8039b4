package org.treffer.interference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.treffer.audit.Entry;
import org.treffer.audit.LogKind;
import org.treffer.contact.Found;
import org.treffer.contact.Reply;
import org.treffer.dna.DnaHit;
import org.treffer.finger.FingerHit;
import org.treffer.record.Hit;
import org.treffer.record.Reference;
import org.treffer.request.PartitionAnswer;
import org.treffer.request.Refusal;
import org.treffer.vehicle.VehicleHit;

/** Seeded leaks. */
final class Leaks {

  static final List<Leak> ALL =
      List.of(
          // What is said of chance.
          leak("chance hits from live profiles", 1, chance(in -> in.live())),
          leak("chance hits from documents", 1, chance(in -> in.documents())),
          leak(
              "chance hits from hits before the filter",
              1,
              desk((in, honest, all) -> scaled(honest, 1 + all.hits().size()))),
          leak(
              "no chance hits where something is withheld",
              99,
              desk(
                  (in, honest, all) ->
                      withheld(honest, all).isEmpty()
                          ? honest
                          : new Found.Hits(honest.hits(), Collections.emptySortedMap()))),
          leak(
              "frequencies from the store",
              1,
              desk((in, honest, all) -> mapped(honest, h -> withProbability(h, 1.0 / in.live())))),
          leak(
              "frequencies from the hits",
              1,
              desk(
                  (in, honest, all) ->
                      mapped(honest, h -> withProbability(h, 1.0 / (1 + all.hits().size()))))),

          // Which hits are told, and in which order.
          leak(
              "cut before the filter",
              1,
              desk(
                  (in, honest, all) ->
                      kept(
                          honest,
                          Inside.references(
                              all.hits().subList(0, Math.min(2, all.hits().size())))))),
          leak(
              "only what is best of all",
              286,
              desk(
                  (in, honest, all) ->
                      kept(
                          honest,
                          Inside.references(
                              all.hits().subList(0, Math.min(1, all.hits().size())))))),
          leak(
              "too many hits before the filter",
              42,
              desk((in, honest, all) -> all.hits().size() > 2 ? told(honest, List.of()) : honest)),
          leak(
              "near matches dropped where all are many",
              123,
              desk(
                  (in, honest, all) ->
                      all.hits().size() < 3
                          ? honest
                          : told(honest, honest.hits().stream().filter(Leaks::full).toList()))),
          leak(
              "order turned by withheld hits",
              1,
              desk(
                  (in, honest, all) -> {
                    List<Hit> turned = new ArrayList<>(honest.hits());
                    Collections.rotate(turned, withheld(honest, all).size());
                    return told(honest, turned);
                  })),
          leak(
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
          leak("the filter forgotten", 1, desk((in, honest, all) -> all)),
          leak(
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
          leak(
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
          leak(
              "scores relative to the best of all",
              162,
              desk((in, honest, all) -> mapped(honest, h -> relative(h, all)))),
          leak(
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
          leak(
              "probability rounded for withheld",
              908,
              desk(
                  (in, honest, all) ->
                      withheld(honest, all).isEmpty()
                          ? honest
                          : mapped(honest, h -> withProbability(h, 1e-9)))),

          // Failures.
          leak(
              "the search fails on a withheld hit",
              30,
              desk(
                  (in, honest, all) -> {
                    if (!withheld(honest, all).isEmpty()) {
                      throw new IllegalStateException("withheld");
                    }
                    return honest;
                  })),
          leak(
              "unsearchable for a withheld hit",
              30,
              desk(
                  (in, honest, all) ->
                      withheld(honest, all).isEmpty() ? honest : new Found.Unsearchable("busy"))),
          leak(
              "late only with it",
              30,
              reply(
                  (in, honest) ->
                      in.withheld(honest) > 0
                          ? new PartitionAnswer.TimedOut(World.AT)
                          : honest.answer())),
          leak(
              "error text counts records",
              8,
              reply(
                  (in, honest) ->
                      honest.answer() instanceof PartitionAnswer.Failed failed
                          ? new PartitionAnswer.Failed(
                              World.AT, failed.reason() + " of " + in.live())
                          : honest.answer())),

          // Refusals and quotas.
          leak(
              "refused for a withheld hit",
              30,
              reply(
                  (in, honest) ->
                      in.withheld(honest) > 0
                          ? new PartitionAnswer.Refused(World.AT, Refusal.NOT_ACCEPTING_NOW)
                          : honest.answer())),
          leak(
              "quota spent on withheld hits",
              1,
              reply(
                  (in, honest) ->
                      in.count("quota", in.withheld(honest)) > 2
                          ? new PartitionAnswer.Refused(World.AT, Refusal.QUOTA_SPENT)
                          : honest.answer())),
          leak(
              "quota spared by withheld hits",
              101,
              reply(
                  (in, honest) ->
                      in.count("asked", in.withheld(honest) > 0 ? 0 : 1) > 3
                          ? new PartitionAnswer.Refused(World.AT, Refusal.QUOTA_SPENT)
                          : honest.answer())),
          leak(
              "locked out after a withheld hit",
              367,
              reply(
                  (in, honest) ->
                      in.count("locked", 0) > 0 && in.count("locked", in.withheld(honest)) > 0
                          ? new PartitionAnswer.Refused(World.AT, Refusal.OFFICER_NOT_AUTHORISED)
                          : in.after("locked", honest))),
          leak(
              "a category not offered where all is withheld",
              30,
              reply(
                  (in, honest) ->
                      honest.answer().status().equals("NO_HIT") && in.withheld(honest) > 0
                          ? new PartitionAnswer.Refused(World.AT, Refusal.CATEGORY_NOT_OFFERED)
                          : honest.answer())),

          // Names and numbers in an answer.
          leak(
              "rule set says that it withheld",
              30,
              reply(
                  (in, honest) ->
                      honest.answer() instanceof PartitionAnswer.Searched s
                              && in.withheld(honest) > 0
                          ? new PartitionAnswer.Searched(
                              World.AT, s.ruleSet() + "+", s.hits(), s.expectedChanceHits())
                          : honest.answer())),
          leak(
              "rule set version from the register's size",
              1,
              reply(
                  (in, honest) ->
                      honest.answer() instanceof PartitionAnswer.Searched s
                          ? new PartitionAnswer.Searched(
                              World.AT, s.ruleSet() + in.bytes(), s.hits(), s.expectedChanceHits())
                          : honest.answer())),
          leak(
              "references from a sequence",
              1,
              reply(
                  (in, honest) ->
                      honest.answer() instanceof PartitionAnswer.Searched s
                          ? new PartitionAnswer.Searched(
                              World.AT,
                              s.ruleSet()
                                  + "/"
                                  + in.count("sequence", s.hits().size() + in.withheld(honest)),
                              s.hits(),
                              s.expectedChanceHits())
                          : honest.answer())),
          leak(
              "a replay from a cache keyed by what was found",
              99,
              reply((in, honest) -> in.cached(in.all().size() + " " + in.category(), honest))),

          // What witnesses see.
          leak(
              "a contact point told",
              30,
              reply(
                  (in, honest) -> {
                    if (in.withheld(honest) > 0) {
                      in.witnessed()
                          .appendAndWait(new Entry.Told(in.matter(), new Reference("X"), "t"));
                    }
                    return honest.answer();
                  })),
          leak(
              "an entry as long as what was withheld",
              1,
              reply(
                  (in, honest) -> {
                    in.witnessed()
                        .appendAndWait(
                            new Entry.Told(
                                in.matter(), new Reference("X"), " ".repeat(in.withheld(honest))));
                    return honest.answer();
                  })),
          leak(
              "an entry names the withheld",
              1,
              reply(
                  (in, honest) -> {
                    in.all().stream()
                        .map(Hit::reference)
                        .filter(r -> !in.told(honest).contains(r))
                        .forEach(
                            r -> in.witnessed().appendAndWait(new Entry.Told(in.matter(), r, "t")));
                    return honest.answer();
                  })),
          leak(
              "the internal log's checkpoint sent",
              9,
              tamper(
                  (in, honest) ->
                      new Reply(
                          honest.answer(),
                          in.logs().log(Sequence.REGIME, LogKind.INTERNAL).checkpoint().text()))),

          // Health and metrics.
          leak("health counts profiles", 1, health(in -> "" + in.live())),
          leak("health counts documents", 1, health(in -> "" + in.documents())),
          leak("health tells the size on disk", 1, health(in -> "" + in.bytes())),
          leak(
              "metrics count hits before the filter",
              1,
              health(in -> "" + in.count("hits", in.all().size()))),
          leak(
              "metrics count records looked at",
              1,
              health(in -> "" + in.count("looked", in.lookedAt()))),
          leak(
              "metrics tell whether anything was found",
              30,
              health(in -> "" + in.all().isEmpty())));

  private Leaks() {}

  private interface AnswerTamper {
    PartitionAnswer of(Inside in, Reply honest);
  }

  private interface Count {
    int of(Leak.AtDesk in);
  }

  private interface OfHit {
    Hit of(Hit hit);
  }

  private static Leak leak(String name, int cases, Leak part) {
    return new Leak(name, cases, part.desk(), part.reply(), part.health());
  }

  private static Leak desk(Leak.DeskTamper tamper) {
    return new Leak("", 0, tamper, Leak.NONE.reply(), Leak.NONE.health());
  }

  private static Leak chance(Count count) {
    return desk((in, honest, all) -> scaled(honest, count.of(in)));
  }

  private static Leak reply(AnswerTamper tamper) {
    return tamper((in, honest) -> new Reply(tamper.of(in, honest), honest.checkpoint()));
  }

  private static Leak tamper(Leak.ReplyTamper tamper) {
    return new Leak("", 0, Leak.NONE.desk(), tamper, Leak.NONE.health());
  }

  private static Leak health(Leak.Health health) {
    return new Leak("", 0, Leak.NONE.desk(), Leak.NONE.reply(), health);
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
            f.rank())
        : hit;
  }
}
