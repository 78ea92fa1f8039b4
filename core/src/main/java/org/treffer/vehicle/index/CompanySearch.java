package org.treffer.vehicle.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Party;
import org.treffer.vehicle.name.Names;
import org.treffer.vehicle.name.Names.Agreement;

/**
 * A company by its name, which has to be the same but for spelling and order. Nothing is gathered
 * by sound: in a large register thousands of companies have one surname in theirs, and a hundred
 * surnames sound like it.
 */
final class CompanySearch implements HolderSearch {

  private final Names names;
  private final Set<String> joined;
  private final List<Set<String>> words;

  /** By name: a company that lets vehicles holds them by the thousand. */
  private final Map<String, Integer> ranks = new ConcurrentHashMap<>();

  CompanySearch(Company asked) {
    names = Names.ofCompany(asked.name());
    joined = CompanyTerms.joined(names);
    words = CompanyTerms.words(names);
  }

  @Override
  public int[] gathered(LeafReader segment) throws IOException {
    if (segment.terms(VehicleFields.FORMER_COMPANIES) != null
        || Postings.of(segment, VehicleFields.NAME).anyBeginsWith(VehicleFields.FORMER_COMPANY)) {
      throw new IOException(
          "companies are indexed as an earlier build did it: load the register into a new store");
    }
    Postings terms = Postings.of(segment, VehicleFields.COMPANY);
    int[] asOne = terms.documents(joined);
    if (words.isEmpty()) {
      return asOne;
    }
    int[] inWords = withEveryWord(terms);
    int[] both = Arrays.copyOf(asOne, asOne.length + inWords.length);
    System.arraycopy(inWords, 0, both, asOne.length, inWords.length);
    return Postings.rising(both);
  }

  /** The documents of the word that has the fewest, cut by the other words. */
  private int[] withEveryWord(Postings terms) throws IOException {
    Set<String> rarest = words.get(0);
    long fewest = Long.MAX_VALUE;
    for (Set<String> word : words) {
      long frequency = terms.frequency(word);
      if (frequency < fewest) {
        fewest = frequency;
        rarest = word;
      }
    }
    int[] documents = terms.documents(rarest);
    for (Set<String> word : words) {
      boolean[] has = terms.holding(word, documents);
      documents = Postings.kept(documents, i -> has[i]);
    }
    return documents;
  }

  @Override
  public int rank(Party party) {
    return party instanceof Company other ? ranks.computeIfAbsent(other.name(), this::rankOf) : 0;
  }

  private int rankOf(String name) {
    return names.compare(Names.ofCompany(name)) == Agreement.SAME ? 1 : 0;
  }
}
