package org.treffer.vehicle.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** The documents under the terms of one field of a segment. Not safe for several threads. */
final class Postings {

  private final TermsEnum terms;

  private Postings(TermsEnum terms) {
    this.terms = terms;
  }

  static Postings of(LeafReader segment, String field) throws IOException {
    Terms terms = segment.terms(field);
    return new Postings(terms == null ? TermsEnum.EMPTY : terms.iterator());
  }

  /** How many documents have the terms, those with several counted as often. */
  long frequency(Set<String> any) throws IOException {
    long frequency = 0;
    for (String term : any) {
      if (terms.seekExact(VehicleFields.term(term))) {
        frequency += terms.docFreq();
      }
    }
    return frequency;
  }

  /** Whether a term of the field begins so. */
  boolean anyBeginsWith(String prefix) throws IOException {
    return terms.seekCeil(VehicleFields.term(prefix)) != TermsEnum.SeekStatus.END
        && terms.term().utf8ToString().startsWith(prefix);
  }

  /** The documents that have a term, rising. */
  int[] documents(BytesRef term) throws IOException {
    return terms.seekExact(term) ? appended(new int[0]) : new int[0];
  }

  /** The documents that have one of some terms, rising. */
  int[] documents(Set<String> any) throws IOException {
    int[] documents = new int[0];
    for (String term : any) {
      if (terms.seekExact(VehicleFields.term(term))) {
        documents = appended(documents);
      }
    }
    return any.size() == 1 ? documents : rising(documents);
  }

  private int[] appended(int[] before) throws IOException {
    int[] documents = Arrays.copyOf(before, before.length + terms.docFreq());
    int size = before.length;
    PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      documents[size++] = doc;
    }
    return Arrays.copyOf(documents, size);
  }

  /** In order, each once. */
  static int[] rising(int[] documents) {
    Arrays.sort(documents);
    int size = 0;
    for (int i = 0; i < documents.length; i++) {
      if (i == 0 || documents[i] != documents[i - 1]) {
        documents[size++] = documents[i];
      }
    }
    return Arrays.copyOf(documents, size);
  }

  /** For each of some rising documents, whether it has one of some terms. */
  boolean[] holding(Set<String> any, int[] documents) throws IOException {
    boolean[] has = new boolean[documents.length];
    for (String term : any) {
      if (!terms.seekExact(VehicleFields.term(term))) {
        continue;
      }
      PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
      int at = -1;
      for (int i = 0; i < documents.length && at != DocIdSetIterator.NO_MORE_DOCS; i++) {
        if (at < documents[i]) {
          at = postings.advance(documents[i]);
        }
        has[i] |= at == documents[i];
      }
    }
    return has;
  }

  /** Chooses documents by their place in a list. */
  interface Choice {
    boolean keep(int place);
  }

  static int[] kept(int[] documents, Choice choice) {
    int[] kept = new int[documents.length];
    int size = 0;
    for (int i = 0; i < documents.length; i++) {
      if (choice.keep(i)) {
        kept[size++] = documents[i];
      }
    }
    return Arrays.copyOf(kept, size);
  }
}
