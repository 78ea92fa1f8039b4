package org.treffer.vehicle.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * A segment's documents by the hash of a key, in memory: open addressing, at most two thirds full,
 * some 8 to 15 bytes a document. It tells in one or two memory accesses which documents may have a
 * key; of 400 documents it names besides, one is wrong, so the caller compares keys.
 *
 * <pre>
 * slot      hash modulo the table's size, and those after it
 * documents document + 1; 0 for an empty slot
 * marks     eight other bits of the hash
 * </pre>
 */
final class KeyTable {

  private final int[] documents;
  private final byte[] marks;

  private KeyTable(int size) {
    documents = new int[size];
    marks = new byte[size];
  }

  /**
   * Reads all terms of a field. Cost: about a third of a microsecond a document.
   *
   * @throws IOException if the segment cannot be read
   */
  static KeyTable of(LeafReader segment, String field) throws IOException {
    int needed = Math.max(4, segment.maxDoc() + segment.maxDoc() / 2);
    KeyTable table = new KeyTable(Integer.highestOneBit(needed - 1) << 1);
    Terms terms = segment.terms(field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      PostingsEnum postings = null;
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        long hash = hash(term);
        postings = each.postings(postings, PostingsEnum.NONE);
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          table.put(hash, doc);
        }
      }
    }
    return table;
  }

  private void put(long hash, int document) {
    int mask = documents.length - 1;
    int slot = (int) hash & mask;
    while (documents[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    documents[slot] = document + 1;
    marks[slot] = mark(hash);
  }

  /** The documents that may have a key, rising. */
  int[] documents(long hash) {
    int mask = documents.length - 1;
    byte mark = mark(hash);
    int[] found = NONE;
    for (int slot = (int) hash & mask; documents[slot] != 0; slot = (slot + 1) & mask) {
      if (marks[slot] == mark) {
        found = Arrays.copyOf(found, found.length + 1);
        found[found.length - 1] = documents[slot] - 1;
      }
    }
    Arrays.sort(found);
    return found;
  }

  static final int[] NONE = new int[0];

  private static byte mark(long hash) {
    return (byte) (hash >>> 56);
  }

  /** FNV-1a over the bytes, finished as SplitMix64 does. */
  static long hash(BytesRef key) {
    long h = 0xcbf29ce484222325L;
    for (int i = key.offset; i < key.offset + key.length; i++) {
      h = (h ^ key.bytes[i]) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }
}
