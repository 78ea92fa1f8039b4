package org.treffer.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.index.DnaIndex;
import org.treffer.index.SegmentScan;
import org.treffer.partition.Snapshot;
import org.treffer.record.OpenStains;

/**
 * A state's open stains, cut into portions that can be read apart: the same portions, in the same
 * order, for as long as the register has the same commit.
 */
final class OpenStainSource {

  private static final int DOCUMENTS_IN_A_PORTION = 4_000;

  /** Some documents of a segment. */
  private record Portion(int segment, int from, int to) {}

  private final Snapshot snapshot;
  private final SegmentScan<DnaProbe> scan;
  private final List<Portion> portions = new ArrayList<>();

  OpenStainSource(Snapshot snapshot, DnaIndex index) {
    this.snapshot = snapshot;
    this.scan = index.profiles(new OpenStains(DnaKind.STAIN.ordinal()));
    for (int segment = 0; segment < snapshot.segments(); segment++) {
      int documents = snapshot.documents(segment);
      for (int from = 0; from < documents; from += DOCUMENTS_IN_A_PORTION) {
        portions.add(
            new Portion(segment, from, Math.min(documents, from + DOCUMENTS_IN_A_PORTION)));
      }
    }
  }

  /** How many portions there are. */
  int portions() {
    return portions.size();
  }

  /** Reads a portion, numbered from 0. */
  void read(int number, Consumer<DnaProbe> each) throws IOException {
    Portion portion = portions.get(number);
    snapshot.read(portion.segment(), portion.from(), portion.to(), scan, each);
  }
}
