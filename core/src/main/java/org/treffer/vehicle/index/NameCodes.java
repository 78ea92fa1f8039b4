package org.treffer.vehicle.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.name.Names;
import org.treffer.vehicle.name.Phonetics;

/**
 * The terms a name is indexed under, remembered by distinct name: a register of ten million
 * registrations holds some ten thousand distinct surnames and first names, and a few companies that
 * let vehicles own most of what companies do.
 */
final class NameCodes {

  private static final Phonetics PHONETICS = Phonetics.COLOGNE;
  private static final int MOST_REMEMBERED = 200_000;

  private final Map<String, List<String>> persons = new ConcurrentHashMap<>();
  private final Map<String, List<String>> companies = new ConcurrentHashMap<>();

  /** The phonetic codes of a person's name. */
  List<String> of(Person person) {
    List<String> surname = ofPart(person.surname());
    if (person.firstNames().isEmpty()) {
      return surname;
    }
    Set<String> all = new LinkedHashSet<>(surname);
    all.addAll(ofPart(person.firstNames()));
    return List.copyOf(all);
  }

  /** The spellings of a company's name. */
  List<String> of(Company company) {
    return remembered(companies, company.name(), name -> CompanyTerms.of(Names.ofCompany(name)));
  }

  private List<String> ofPart(String name) {
    return remembered(persons, name, part -> ofWords(Names.ofPerson(part)));
  }

  private static List<String> remembered(
      Map<String, List<String>> before, String name, Function<String, List<String>> make) {
    List<String> terms = before.get(name);
    if (terms == null) {
      terms = make.apply(name);
      if (before.size() < MOST_REMEMBERED) {
        before.put(name, terms);
      }
    }
    return terms;
  }

  private static List<String> ofWords(Names names) {
    Set<String> codes = new LinkedHashSet<>();
    wanted(names).forEach(codes::addAll);
    return List.copyOf(codes);
  }

  /** The codes to look for, a set for each word of the name asked for. */
  static List<Set<String>> wanted(Names names) {
    return names.words().stream().map(PHONETICS::codes).toList();
  }
}
