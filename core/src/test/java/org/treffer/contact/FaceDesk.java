package org.treffer.contact;

import java.util.Collections;
import java.util.List;
import org.treffer.face.FaceHit;
import org.treffer.face.FaceProbe;
import org.treffer.face.index.FaceIndex;
import org.treffer.partition.PartitionStore;
import org.treffer.partition.StoreAnswer;
import org.treffer.protection.Release;
import org.treffer.record.Category;
import org.treffer.record.Hit;
import org.treffer.record.Probe;
import org.treffer.record.RecordFilter;
import org.treffer.request.Regime;

/** Searches the toy category. */
public final class FaceDesk implements Desk {

  private final FaceIndex index = new FaceIndex();

  @Override
  public Category category() {
    return FaceIndex.FACE;
  }

  @Override
  public String kindOf(Probe probe) {
    return "portrait";
  }

  @Override
  public Found search(PartitionStore store, Probe probe, Regime regime, RecordFilter filter) {
    return switch (store.search(FaceIndex.FACE, index.query(((FaceProbe) probe).face(), filter))) {
      case StoreAnswer.Complete<FaceHit> all ->
          new Found.Hits(List.copyOf(all.hits()), Collections.emptySortedMap());
      case StoreAnswer.Unavailable<FaceHit> none -> new Found.Unsearchable(none.reason());
    };
  }

  @Override
  public boolean releases(Release release, Hit hit) {
    return release.any();
  }
}
