package org.treffer.vehicle.index;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Cursors over a segment's plates and chassis numbers, kept from search to search: opening one
 * costs as much as the lookup itself. A cursor serves one search at a time; there are as many as
 * searches ran at once. They read the segment's core, which later readers of the segment share, so
 * they outlive the reader that opened them.
 */
final class Cursors {

  private final Queue<Cursor> plates = new ConcurrentLinkedQueue<>();
  private final Queue<Cursor> vins = new ConcurrentLinkedQueue<>();

  /** What is done with the postings of a term. */
  interface Found {
    void documents(PostingsEnum postings) throws IOException;
  }

  /** Looks up a plate. */
  void plate(LeafReader segment, BytesRef term, Found found) throws IOException {
    look(plates, segment, VehicleFields.PLATE, term, found);
  }

  /** Looks up a chassis number. */
  void vin(LeafReader segment, BytesRef term, Found found) throws IOException {
    look(vins, segment, VehicleFields.VIN, term, found);
  }

  private static void look(
      Queue<Cursor> kept, LeafReader segment, String field, BytesRef term, Found found)
      throws IOException {
    Cursor cursor = kept.poll();
    if (cursor == null) {
      Terms terms = segment.terms(field);
      if (terms == null) {
        return;
      }
      cursor = new Cursor(terms.iterator());
    }
    cursor.look(term, found);
    kept.add(cursor); // not after a failure: its state is then unknown
  }

  private static final class Cursor {
    private final TermsEnum terms;
    private PostingsEnum postings;

    Cursor(TermsEnum terms) {
      this.terms = terms;
    }

    void look(BytesRef term, Found found) throws IOException {
      if (terms.seekExact(term)) {
        postings = terms.postings(postings, PostingsEnum.NONE);
        found.documents(postings);
      }
    }
  }
}
