package org.treffer.vehicle.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;

/**
 * Finds a segment's documents by one kind of key, a plate or a chassis number.
 *
 * <p>The first searches go through the terms of the index, so a single search need not build
 * anything. A process that goes on searching gets a {@link KeyTable}, built aside while searches go
 * on, and from then on no longer touches the terms of segments that don't hold the key. Cursors
 * over the terms are kept from search to search: opening one costs as much as the lookup. They read
 * the segment's core, which later readers of the segment share, so they outlive the reader that
 * opened them.
 */
final class KeyLookup {

  /** When and where a table is built. */
  record Building(int afterLookups, Executor builder) {}

  private final String field;
  private final Building building;
  private final AtomicInteger lookups = new AtomicInteger();
  private final Queue<Cursor> cursors = new ConcurrentLinkedQueue<>();
  private volatile KeyTable table;

  KeyLookup(String field, Building building) {
    this.field = field;
    this.building = building;
  }

  /**
   * The documents that may have a key, rising; the caller compares keys.
   *
   * @param segment any reader of the segment
   */
  int[] documents(LeafReader segment, Key key) throws IOException {
    KeyTable built = table;
    if (built != null) {
      return built.documents(key.hash());
    }
    if (lookups.incrementAndGet() == building.afterLookups() && segment.tryIncRef()) {
      building.builder().execute(() -> build(segment));
    }
    Cursor cursor = cursor(segment);
    if (cursor == null) {
      return KeyTable.NONE;
    }
    int[] found = cursor.documents(key.term());
    cursors.add(cursor); // not after a failure: its state is then unknown
    return found;
  }

  /** A segment that cannot be read fails the searches too, which say so: nothing to report here. */
  private void build(LeafReader segment) {
    try {
      table = KeyTable.of(segment, field);
    } catch (IOException | AlreadyClosedException e) {
      lookups.set(0);
    } finally {
      release(segment);
    }
  }

  private static void release(LeafReader segment) {
    try {
      segment.decRef();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Cursor cursor(LeafReader segment) throws IOException {
    Cursor kept = cursors.poll();
    if (kept != null) {
      return kept;
    }
    Terms terms = segment.terms(field);
    return terms == null ? null : new Cursor(terms.iterator());
  }

  /**
   * What is looked for.
   *
   * @param term as the index has it
   * @param hash as tables have it
   */
  record Key(BytesRef term, long hash) {
    static Key of(BytesRef term) {
      return new Key(term, KeyTable.hash(term));
    }
  }

  private static final class Cursor {
    private final TermsEnum terms;
    private PostingsEnum postings;

    Cursor(TermsEnum terms) {
      this.terms = terms;
    }

    int[] documents(BytesRef term) throws IOException {
      if (!terms.seekExact(term)) {
        return KeyTable.NONE;
      }
      postings = terms.postings(postings, PostingsEnum.NONE);
      int[] found = new int[terms.docFreq()];
      int size = 0;
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        found[size++] = doc;
      }
      return size == found.length ? found : Arrays.copyOf(found, size);
    }
  }
}
