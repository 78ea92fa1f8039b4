package org.treffer.vehicle.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.treffer.vehicle.Party;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.name.Names;

/**
 * A person by name and day of birth. Of everybody born on the day, phonetic codes gather those with
 * two words of the name in common; then the spellings decide.
 */
final class PersonSearch implements HolderSearch {

  private static final int WORDS_IN_COMMON = 2;

  private final LocalDate born;
  private final Names names;
  private final List<Set<String>> words;

  PersonSearch(Person asked) {
    born = asked.born();
    names = Names.ofPerson(asked.name());
    words = NameCodes.wanted(names);
  }

  @Override
  public int[] gathered(LeafReader segment) throws IOException {
    int[] bornThen = Postings.of(segment, VehicleFields.BORN).documents(VehicleFields.term(born));
    Postings codes = Postings.of(segment, VehicleFields.NAME);
    int[] inCommon = new int[bornThen.length];
    for (Set<String> word : words) {
      boolean[] has = codes.holding(word, bornThen);
      for (int i = 0; i < bornThen.length; i++) {
        inCommon[i] += has[i] ? 1 : 0;
      }
    }
    return Postings.kept(bornThen, i -> inCommon[i] >= WORDS_IN_COMMON);
  }

  @Override
  public int rank(Party party) {
    if (!(party instanceof Person other) || !other.born().equals(born)) {
      return 0;
    }
    return switch (names.compare(Names.ofPerson(other.name()))) {
      case SAME -> 1;
      case SIMILAR -> 2;
      case DIFFERENT -> 0;
    };
  }
}
