package org.treffer.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.treffer.dna.DnaKind;
import org.treffer.dna.DnaProbe;
import org.treffer.dna.index.DnaIndex;
import org.treffer.index.SegmentScan;
import org.treffer.partition.Snapshot;
import org.treffer.record.OpenStains;

/**
 * A state's open stains in slices that can be read apart, and portions of whole slices: the same
 * ones, in the same order, for as long as the register has the same commit.
 */
final class OpenStainSource {

  private static final int DOCUMENTS_IN_A_SLICE = 4_000;

  /** Some documents of a segment. */
  private record Slice(int segment, int from, int to) {}

  private final Snapshot snapshot;
  private final SegmentScan<DnaProbe> scan;
  private final Predicate<DnaProbe> some;
  private final List<Slice> slices = new ArrayList<>();

  /** By portion: its first slice; then the number of slices. */
  private final List<Integer> firstSlices = new ArrayList<>();

  /**
   * Cuts a register.
   *
   * @param documentsInAPortion at most
   * @param some which of the open stains take part
   */
  OpenStainSource(
      Snapshot snapshot, DnaIndex index, int documentsInAPortion, Predicate<DnaProbe> some) {
    this.some = some;
    this.snapshot = snapshot;
    this.scan = index.profiles(new OpenStains(DnaKind.STAIN.ordinal()));
    int most = Math.min(DOCUMENTS_IN_A_SLICE, documentsInAPortion);
    int room = 0;
    for (int segment = 0; segment < snapshot.segments(); segment++) {
      int documents = snapshot.documents(segment);
      for (int from = 0; from < documents; from += most) {
        Slice slice = new Slice(segment, from, Math.min(documents, from + most));
        int size = slice.to() - slice.from();
        if (size > room) {
          firstSlices.add(slices.size());
          room = documentsInAPortion;
        }
        slices.add(slice);
        room -= size;
      }
    }
    firstSlices.add(slices.size());
  }

  /** How many slices there are. */
  int slices() {
    return slices.size();
  }

  /** How many portions there are. */
  int portions() {
    return firstSlices.size() - 1;
  }

  /** How many documents, stains or not, some portions span. */
  long documents(int fromPortion, int toPortion) {
    int begin = firstSlices.get(Math.min(fromPortion, portions()));
    int end = firstSlices.get(Math.min(toPortion, portions()));
    return slices.subList(begin, end).stream().mapToLong(slice -> slice.to() - slice.from()).sum();
  }

  /** The stains of a portion, numbered from 0. */
  List<DnaProbe> read(int portion, int threads) throws IOException {
    List<DnaProbe> all = new ArrayList<>();
    InOrder.run(
        firstSlices.get(portion),
        firstSlices.get(portion + 1),
        threads,
        slice -> {
          List<DnaProbe> stains = new ArrayList<>();
          read(slice, stains::add);
          return stains;
        },
        (slice, stains) -> all.addAll(stains));
    return all;
  }

  /** Reads the stains of a slice, numbered from 0. */
  void read(int slice, Consumer<DnaProbe> each) throws IOException {
    Slice part = slices.get(slice);
    snapshot.read(
        part.segment(),
        part.from(),
        part.to(),
        scan,
        stain -> {
          if (some.test(stain)) {
            each.accept(stain);
          }
        });
  }
}
