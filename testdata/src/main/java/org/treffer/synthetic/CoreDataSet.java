package org.treffer.synthetic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.synthetic.vehicle.NamePool;
import org.treffer.vehicle.Person;

/**
 * The data behind a record that a confirmed match leads to: whom or what it stands for. They are
 * made up from the record's number alone, so that the same record always stands for the same.
 *
 * <p>Which data a state gives is from memory of Regulation (EU) 2024/982, Article 47: of a person
 * names, day of birth, nationality and sex; of a trace the case and the office that leads it.
 */
public final class CoreDataSet {

  private static final long PEOPLE = 0x5EC0DL;

  private CoreDataSet() {}

  /** Of the person whom a record stands for. */
  public static Map<String, String> ofPerson(Country country, Reference reference) {
    Draws draws = new Draws(Draws.key(PEOPLE, country.code() + reference.text()));
    Person person = new NamePool(country).person(draws);
    Map<String, String> data = new LinkedHashMap<>();
    data.put("note", "synthetic");
    data.put("surname", person.surname());
    data.put("given", person.firstNames());
    data.put("born", person.born().toString());
    data.put("sex", person.gender().name().toLowerCase(Locale.ROOT));
    data.put("nationality", country.code());
    return Collections.unmodifiableMap(data);
  }

  /** Of the case that a trace belongs to. */
  public static Map<String, String> ofTrace(Country country, Reference reference) {
    Draws draws = new Draws(Draws.key(PEOPLE, country.code() + reference.text()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("note", "synthetic");
    data.put("case", country.code() + "-" + (2015 + draws.below(11)) + "-" + draws.below(90_000));
    data.put("office", "criminal police, district " + (1 + draws.below(20)));
    data.put("country", country.code());
    return Collections.unmodifiableMap(data);
  }
}
