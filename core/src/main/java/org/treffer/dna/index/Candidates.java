package org.treffer.dna.index;

import java.util.Arrays;

/** Documents, or places, that may hit; grows as needed, reused by one thread. */
final class Candidates {

  private int[] documents = new int[256];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int document) {
    if (size == documents.length) {
      documents = Arrays.copyOf(documents, 2 * size);
    }
    documents[size++] = document;
  }

  /** Brings the documents into ascending order, each once. */
  void sortDistinct() {
    Arrays.sort(documents, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || documents[i] != documents[i - 1]) {
        documents[kept++] = documents[i];
      }
    }
    size = kept;
  }

  /** Replaces the entries from one on, which are places in a table, by what stands there. */
  void translate(int from, int[] table) {
    for (int i = from; i < size; i++) {
      documents[i] = table[documents[i]];
    }
  }

  int size() {
    return size;
  }

  int get(int i) {
    return documents[i];
  }
}
