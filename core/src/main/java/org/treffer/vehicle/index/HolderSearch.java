package org.treffer.vehicle.index;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReader;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Party;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.VehicleHit;

/** Finds holders and owners: terms gather documents, then the spellings of the names decide. */
sealed interface HolderSearch permits PersonSearch, CompanySearch {

  /** A search for somebody. */
  static HolderSearch of(Party asked) {
    return switch (asked) {
      case Person person -> new PersonSearch(person);
      case Company company -> new CompanySearch(company);
    };
  }

  /** The documents of a segment that may hold who is asked for, rising: all that do, and others. */
  int[] gathered(LeafReader segment) throws IOException;

  /** 1 the same, 2 similar, 0 another. */
  int rank(Party party);

  /** Adds the hits of a segment. */
  default void search(LeafReader segment, Candidates candidates, List<? super VehicleHit> hits)
      throws IOException {
    for (int document : gathered(segment)) {
      candidates.look(document, this::judge, hits);
    }
  }

  private void judge(Registration then, VehicleHit.Basis basis, List<? super VehicleHit> hits) {
    Stream.concat(then.holders().stream(), then.owners().stream())
        .mapToInt(holding -> rank(holding.party()))
        .filter(rank -> rank > 0)
        .min()
        .ifPresent(rank -> hits.add(new VehicleHit(then, "", basis, rank)));
  }
}
