package org.treffer.dna.index;

import java.util.Arrays;

/** Candidates that live and that the filter admits, with their headers; reused by one thread. */
final class Admitted {

  private int[] documents = new int[64];
  private long[] headers = new long[64];
  private int size;

  void clear() {
    size = 0;
  }

  /** Adds a document with its packed header. */
  void add(int document, long header) {
    if (size == documents.length) {
      documents = Arrays.copyOf(documents, 2 * size);
      headers = Arrays.copyOf(headers, 2 * size);
    }
    documents[size] = document;
    headers[size++] = header;
  }

  int size() {
    return size;
  }

  int document(int i) {
    return documents[i];
  }

  long header(int i) {
    return headers[i];
  }
}
