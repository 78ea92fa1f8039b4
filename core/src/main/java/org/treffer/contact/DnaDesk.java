package org.treffer.contact;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.treffer.dna.ComparisonRule;
import org.treffer.dna.DnaHit;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.MicroVariants;
import org.treffer.dna.Profile;
import org.treffer.dna.chance.RegisterChance;
import org.treffer.dna.index.DnaIndex;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.StoreAnswer;
import org.treffer.protection.Release;
import org.treffer.record.Category;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import org.treffer.record.RecordFilter;
import org.treffer.request.Regime;

/** Searches DNA profiles and says what chance alone would give. */
public final class DnaDesk implements Desk {

  private final DnaIndex index;
  private final RegisterChance chance;

  /**
   * A desk.
   *
   * @param index shared by all desks of the process
   * @param chance from the partition's published frequencies and declared size
   */
  public DnaDesk(DnaIndex index, RegisterChance chance) {
    this.index = index;
    this.chance = chance;
  }

  @Override
  public Category category() {
    return DnaIndex.DNA;
  }

  DnaIndex index() {
    return index;
  }

  RegisterChance chance() {
    return chance;
  }

  /** The comparison rule that a regime sets. */
  public static ComparisonRule ruleOf(Regime regime) {
    return new ComparisonRule(
        regime.name(), regime.minimumLoci(), regime.differences(), MicroVariants.OF_THE_ANNEX);
  }

  @Override
  public String kindOf(Probe probe) {
    return probe(probe).kind().text();
  }

  @Override
  public Found search(PartitionStore store, Probe probe, Regime regime, RecordFilter filter) {
    Profile profile = probe(probe).profile();
    ComparisonRule rule = ruleOf(regime);
    return switch (store.search(DnaIndex.DNA, index.query(profile, rule, filter))) {
      case StoreAnswer.Complete<DnaHit> complete ->
          new Found.Hits(withProbabilities(profile, complete.hits()), expected(profile, rule));
      case StoreAnswer.Unavailable<DnaHit> unavailable ->
          new Found.Unsearchable(unavailable.reason());
    };
  }

  private List<Hit> withProbabilities(Profile probe, List<DnaHit> hits) {
    return hits.stream().<Hit>map(hit -> chance.judged(probe, hit)).toList();
  }

  private SortedMap<Integer, Double> expected(Profile probe, ComparisonRule rule) {
    return chance
        .model()
        .map(model -> model.expectedHits(probe, chance.declaredProfiles(), rule))
        .orElse(Collections.emptySortedMap());
  }

  @Override
  public boolean releases(Release release, Hit hit) {
    return hit instanceof DnaHit dna && release.quality(dna.comparison().quality());
  }

  private static DnaProbe probe(Probe probe) {
    if (probe instanceof DnaProbe dna) {
      return dna;
    }
    throw new IllegalArgumentException("probe " + probe.reference() + " is no DNA profile");
  }
}
