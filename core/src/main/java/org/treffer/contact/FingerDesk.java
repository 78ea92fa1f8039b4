package org.treffer.contact;

import java.util.Collections;
import org.treffer.finger.FingerHit;
import org.treffer.finger.FingerProbe;
import org.treffer.finger.index.FingerIndex;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.StoreAnswer;
import org.treffer.protection.Release;
import org.treffer.record.Category;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import org.treffer.record.RecordFilter;
import org.treffer.request.Regime;

/**
 * Searches fingerprints (Decision 2008/615/JHA, Article 9). What it finds are candidates for an
 * expert's verification, as many as the annex allows a transmission.
 */
public final class FingerDesk implements Desk {

  private final FingerIndex index;

  /**
   * A desk.
   *
   * @param index shared by all desks of the process
   */
  public FingerDesk(FingerIndex index) {
    this.index = index;
  }

  @Override
  public Category category() {
    return FingerIndex.FINGER;
  }

  @Override
  public String kindOf(Probe probe) {
    return probe(probe).kind().text();
  }

  @Override
  public Found search(PartitionStore store, Probe probe, Regime regime, RecordFilter filter) {
    return switch (store.search(FingerIndex.FINGER, index.query(probe(probe), filter))) {
      case StoreAnswer.Complete<FingerHit> complete ->
          new Found.Hits(
              complete.hits().stream().<Hit>map(h -> h).toList(), Collections.emptySortedMap());
      case StoreAnswer.Unavailable<FingerHit> unavailable ->
          new Found.Unsearchable(unavailable.reason());
    };
  }

  @Override
  public boolean releases(Release release, Hit hit) {
    return release.any();
  }

  private static FingerProbe probe(Probe probe) {
    if (probe instanceof FingerProbe finger) {
      return finger;
    }
    throw new IllegalArgumentException("probe " + probe.reference() + " holds no prints");
  }
}
