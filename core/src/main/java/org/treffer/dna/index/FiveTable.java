package org.treffer.dna.index;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * A segment's documents by their groups of five loci, in memory: open addressing, at most two
 * thirds full, 8 to 15 bytes a group. A process that goes on searching gets one: it tells in one or
 * two memory accesses what the terms of the index tell in some twenty.
 *
 * <pre>
 * slot      the hash's highest bits, and those after it
 * documents document + 1; 0 for an empty slot
 * marks     eight other bits of the hash
 * </pre>
 */
final class FiveTable {

  private static final int HASH_BITS = 8 * (LocusGroups.TERM_BYTES - 1);

  /**
   * When and where a table is built.
   *
   * @param afterSearches by this search of a segment
   * @param builder what builds it
   */
  record Building(int afterSearches, Executor builder) {

    /** By the five-thousandth, in a thread of its own. */
    static final Building ASIDE =
        new Building(5_000, work -> Thread.ofPlatform().daemon().name("dna-groups").start(work));
  }

  private final int[] documents;
  private final byte[] marks;
  private final int shift;

  private FiveTable(int groups) {
    int bits = Math.max(4, 32 - Integer.numberOfLeadingZeros(groups + groups / 2));
    documents = new int[1 << bits];
    marks = new byte[1 << bits];
    shift = HASH_BITS - bits;
  }

  /**
   * Reads the terms of these groups. Cost: about a third of a microsecond a document.
   *
   * @throws IOException if the segment cannot be read
   */
  static FiveTable of(LeafReader segment) throws IOException {
    FiveTable table = new FiveTable(LocusGroups.FIRST_OF_THREE * segment.maxDoc());
    Terms terms = segment.terms(DnaFields.GROUPS);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      PostingsEnum postings = null;
      for (BytesRef term = each.next();
          term != null && term.bytes[term.offset] < LocusGroups.FIRST_OF_THREE;
          term = each.next()) {
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

  /** The bits of a hash that a term holds. */
  private static long hash(BytesRef term) {
    long hash = 0;
    for (int i = 1; i < LocusGroups.TERM_BYTES; i++) {
      hash = hash << 8 | term.bytes[term.offset + i] & 0xFF;
    }
    return hash;
  }

  private void put(long hash, int document) {
    int slot = (int) (hash >>> shift);
    while (documents[slot] != 0) {
      slot = slot + 1 & documents.length - 1;
    }
    documents[slot] = document + 1;
    marks[slot] = (byte) hash;
  }

  /**
   * Adds every document that agrees with a probe at a group and passes the test.
   *
   * @param group one of five loci
   * @param column the signatures of all documents
   */
  void find(int group, GenotypeKeys probe, Signature.Test test, long[] column, Candidates into) {
    long hash = probe.hash(LocusGroups.mask(group)) >>> 64 - HASH_BITS;
    byte mark = (byte) hash;
    for (int slot = (int) (hash >>> shift);
        documents[slot] != 0;
        slot = slot + 1 & documents.length - 1) {
      int document = documents[slot] - 1;
      if (marks[slot] == mark && test.passes(column[document])) {
        into.add(document);
      }
    }
  }
}
