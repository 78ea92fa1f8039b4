package org.treffer.finger.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The documents of highest mass, of all that were offered: a heap with the least of them on top. Of
 * equal masses the document that was offered first is the higher, so that which ones are kept
 * follows from what was offered alone.
 */
final class BestDocuments {

  private final int[] documents;
  private final float[] masses;
  private int size;

  BestDocuments(int most) {
    documents = new int[most];
    masses = new float[most];
  }

  void offer(int document, float mass) {
    if (size < documents.length) {
      int at = size++;
      while (at > 0 && !less((at - 1) / 2, document, mass)) {
        set(at, documents[(at - 1) / 2], masses[(at - 1) / 2]);
        at = (at - 1) / 2;
      }
      set(at, document, mass);
    } else if (mass > masses[0]) {
      sink(document, mass);
    }
  }

  private void sink(int document, float mass) {
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child + 1 < size && less(child + 1, documents[child], masses[child])) {
        child++;
      }
      if (child >= size || !less(child, document, mass)) {
        set(at, document, mass);
        return;
      }
      set(at, documents[child], masses[child]);
      at = child;
    }
  }

  /** Offers all to another, in the order of their numbers. */
  void offerTo(BestDocuments other) {
    IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingInt(at -> documents[at]))
        .forEach(at -> other.offer(documents[at], masses[at]));
  }

  /** The documents' numbers, rising. */
  int[] ascending() {
    int[] kept = Arrays.copyOf(documents, size);
    Arrays.sort(kept);
    return kept;
  }

  private boolean less(int at, int document, float mass) {
    return masses[at] < mass || (masses[at] == mass && documents[at] > document);
  }

  private void set(int at, int document, float mass) {
    documents[at] = document;
    masses[at] = mass;
  }
}
