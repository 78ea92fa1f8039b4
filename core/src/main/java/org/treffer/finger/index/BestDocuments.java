package org.treffer.finger.index;

/**
 * The documents of highest mass, of all that were offered: a heap with the least of them on top.
 */
final class BestDocuments {

  final int[] documents;
  final float[] masses;
  int size;

  BestDocuments(int most) {
    documents = new int[most];
    masses = new float[most];
  }

  void offer(int document, float mass) {
    if (size < documents.length) {
      int at = size++;
      while (at > 0 && masses[(at - 1) / 2] > mass) {
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
      if (child + 1 < size && masses[child + 1] < masses[child]) {
        child++;
      }
      if (child >= size || masses[child] >= mass) {
        set(at, document, mass);
        return;
      }
      set(at, documents[child], masses[child]);
      at = child;
    }
  }

  private void set(int at, int document, float mass) {
    documents[at] = document;
    masses[at] = mass;
  }
}
