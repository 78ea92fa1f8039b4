package org.treffer.vehicle.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Party;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.name.Names;
import org.treffer.vehicle.name.Phonetics;

/**
 * The codes a name is indexed under, remembered by distinct name: a register of ten million
 * registrations holds some ten thousand distinct surnames and first names.
 */
final class NameCodes {

  private static final Phonetics PHONETICS = Phonetics.COLOGNE;
  private static final String COMPANY = "c";
  private static final int MOST_REMEMBERED = 200_000;

  private final Map<String, List<String>> persons = new ConcurrentHashMap<>();

  /** All codes of a party's name. */
  List<String> of(Party party) {
    return switch (party) {
      case Person person -> ofPerson(person);
      case Company company -> ofCompany(company);
    };
  }

  private List<String> ofPerson(Person person) {
    List<String> surname = remembered(person.surname());
    if (person.firstNames().isEmpty()) {
      return surname;
    }
    Set<String> all = new LinkedHashSet<>(surname);
    all.addAll(remembered(person.firstNames()));
    return List.copyOf(all);
  }

  private List<String> remembered(String name) {
    List<String> codes = persons.get(name);
    if (codes == null) {
      codes = ofWords(Names.ofPerson(name));
      if (persons.size() < MOST_REMEMBERED) {
        persons.put(name, codes);
      }
    }
    return codes;
  }

  private static List<String> ofWords(Names names) {
    Set<String> codes = new LinkedHashSet<>();
    names.words().forEach(word -> codes.addAll(PHONETICS.codes(word)));
    return List.copyOf(codes);
  }

  private static List<String> ofCompany(Company company) {
    return ofWords(Names.ofCompany(company.name())).stream().map(c -> COMPANY + c).toList();
  }

  /** The codes to look for, a set for each word of the name asked for. */
  static List<Set<String>> wanted(Party party, Names names) {
    String prefix = party instanceof Company ? COMPANY : "";
    List<Set<String>> wanted = new ArrayList<>();
    for (Set<String> word : names.words()) {
      Set<String> codes = new LinkedHashSet<>();
      PHONETICS.codes(word).forEach(c -> codes.add(prefix + c));
      wanted.add(codes);
    }
    return wanted;
  }
}
