package org.treffer.vehicle.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Party;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleHit;
import org.treffer.vehicle.VehicleProbe.ByHolder;
import org.treffer.vehicle.name.Names;
import org.treffer.vehicle.name.Names.Agreement;

/**
 * Finds holders and owners. Phonetic codes gather: of everybody born on the day, those with two
 * words of the name in common; of companies, those with all. Then the spellings decide.
 */
final class HolderSearch {

  private static final int WORDS_IN_COMMON = 2;

  private final Party asked;
  private final Names names;
  private final List<Set<String>> words;

  /** By name: companies with one surname in theirs sound alike by the thousand. */
  private final Map<String, Integer> companies = new ConcurrentHashMap<>();

  HolderSearch(ByHolder probe) {
    asked = probe.party();
    names = names(asked);
    words = NameCodes.wanted(asked, names);
  }

  private static Names names(Party party) {
    return party instanceof Company ? Names.ofCompany(party.name()) : Names.ofPerson(party.name());
  }

  void search(LeafReader segment, Candidates candidates, List<? super VehicleHit> hits)
      throws IOException {
    for (int document : gathered(segment)) {
      candidates.look(document, this::judge, hits);
    }
  }

  private int[] gathered(LeafReader segment) throws IOException {
    Terms terms = segment.terms(VehicleFields.NAME);
    if (terms == null) {
      return new int[0];
    }
    TermsEnum codes = terms.iterator();
    if (asked instanceof Person person) {
      int[] born = documents(segment, VehicleFields.term(person.born()));
      int[] inCommon = new int[born.length];
      for (Set<String> word : words) {
        boolean[] has = holding(codes, word, born);
        for (int i = 0; i < born.length; i++) {
          inCommon[i] += has[i] ? 1 : 0;
        }
      }
      return kept(born, i -> inCommon[i] >= WORDS_IN_COMMON);
    }
    return withEveryWord(codes);
  }

  /** Companies: the documents of the word that has the fewest, cut by the other words. */
  private int[] withEveryWord(TermsEnum codes) throws IOException {
    Set<String> rarest = words.get(0);
    long fewest = Long.MAX_VALUE;
    for (Set<String> word : words) {
      long frequency = frequency(codes, word);
      if (frequency < fewest) {
        fewest = frequency;
        rarest = word;
      }
    }
    int[] documents = documents(codes, rarest);
    for (Set<String> word : words) {
      boolean[] has = holding(codes, word, documents);
      documents = kept(documents, i -> has[i]);
    }
    return documents;
  }

  private interface Place {
    boolean keep(int place);
  }

  private static int[] kept(int[] documents, Place place) {
    int[] kept = new int[documents.length];
    int size = 0;
    for (int i = 0; i < documents.length; i++) {
      if (place.keep(i)) {
        kept[size++] = documents[i];
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private static long frequency(TermsEnum codes, Set<String> word) throws IOException {
    long frequency = 0;
    for (String code : word) {
      if (codes.seekExact(VehicleFields.term(code))) {
        frequency += codes.docFreq();
      }
    }
    return frequency;
  }

  /** For each of some rising documents, whether it has one of the codes. */
  private static boolean[] holding(TermsEnum codes, Set<String> word, int[] documents)
      throws IOException {
    boolean[] has = new boolean[documents.length];
    for (String code : word) {
      if (!codes.seekExact(VehicleFields.term(code))) {
        continue;
      }
      PostingsEnum postings = codes.postings(null, PostingsEnum.NONE);
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

  private static int[] documents(LeafReader segment, BytesRef born) throws IOException {
    Terms terms = segment.terms(VehicleFields.BORN);
    if (terms == null) {
      return new int[0];
    }
    TermsEnum days = terms.iterator();
    return days.seekExact(born) ? all(days, new int[0]) : new int[0];
  }

  private static int[] documents(TermsEnum codes, Set<String> word) throws IOException {
    int[] documents = new int[0];
    for (String code : word) {
      if (codes.seekExact(VehicleFields.term(code))) {
        documents = all(codes, documents);
      }
    }
    return Arrays.stream(documents).sorted().distinct().toArray();
  }

  private static int[] all(TermsEnum term, int[] before) throws IOException {
    int[] documents = Arrays.copyOf(before, before.length + term.docFreq());
    int size = before.length;
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      documents[size++] = doc;
    }
    return Arrays.copyOf(documents, size);
  }

  private void judge(Registration then, VehicleHit.Basis basis, List<? super VehicleHit> hits) {
    Stream.concat(then.holders().stream(), then.owners().stream())
        .mapToInt(holding -> rank(holding.party()))
        .filter(rank -> rank > 0)
        .min()
        .ifPresent(rank -> hits.add(new VehicleHit(then, "", basis, rank)));
  }

  /** 1 the same, 2 similar, 0 another. A company's name has to be the same. */
  private int rank(Party party) {
    if (asked instanceof Person person) {
      if (!(party instanceof Person other) || !other.born().equals(person.born())) {
        return 0;
      }
      Agreement agreement = names.compare(names(party));
      return agreement == Agreement.SAME ? 1 : agreement == Agreement.SIMILAR ? 2 : 0;
    }
    return party instanceof Company other
        ? companies.computeIfAbsent(other.name(), name -> isSame(other) ? 1 : 0)
        : 0;
  }

  private boolean isSame(Party party) {
    return names.compare(names(party)) == Agreement.SAME;
  }
}
