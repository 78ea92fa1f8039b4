package org.treffer.synthetic.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.treffer.record.Country;
import org.treffer.synthetic.Draws;
import org.treffer.synthetic.Table;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Person;

/** Names of persons and companies of a state, combined at random: nobody is meant. */
public final class NamePool {

  private static final LocalDate FIRST_BIRTH = LocalDate.of(1935, 1, 1);
  private static final int BIRTH_DAYS = 26_000;
  private static final double DOUBLE_NAME = 0.03;

  private final Country country;
  private final List<String> men;
  private final List<String> women;
  private final List<String> familyOfMen;
  private final List<String> familyOfWomen;
  private final String legalForm;

  /** The names of a state. */
  public NamePool(Country country) {
    this.country = country;
    this.men = names(country, "given-m");
    this.women = names(country, "given-f");
    List<String> family = names(country, "family");
    List<String> male = names(country, "family-m");
    List<String> female = names(country, "family-f");
    this.familyOfMen = male.isEmpty() ? family : male;
    this.familyOfWomen = female.isEmpty() ? family : female;
    this.legalForm = legalForm(country);
  }

  private static List<String> names(Country country, String kind) {
    Table table = Table.beside(NamePool.class, "names.csv");
    List<String> names = new ArrayList<>();
    for (List<String> row : table.rows()) {
      if (table.value(row, "partition").equals(country.code())
          && table.value(row, "kind").equals(kind)) {
        names.addAll(List.of(table.value(row, "names").split("\\|")));
      }
    }
    return List.copyOf(names);
  }

  /** The commonest legal form of a company (from memory). */
  private static String legalForm(Country country) {
    return switch (country.code()) {
      case "AT", "DE" -> "GmbH";
      case "AL", "XK" -> "Sh.p.k.";
      case "BG" -> "ЕООД";
      case "GR" -> "Α.Ε.";
      case "HU" -> "Kft.";
      case "IT" -> "S.r.l.";
      case "MD", "RO" -> "SRL";
      case "MK" -> "ДООЕЛ";
      case "TR" -> "Ltd. Şti.";
      default -> "d.o.o.";
    };
  }

  /** Somebody who does not exist, with name, day of birth and sex. */
  public Person person(Draws draws) {
    boolean woman = draws.chance(0.42);
    String given = drawn(woman ? women : men, draws);
    String family = family(woman, draws);
    if (draws.chance(DOUBLE_NAME)) {
      family = family + "-" + family(woman, draws);
    }
    LocalDate born = FIRST_BIRTH.plusDays(draws.below(BIRTH_DAYS));
    return new Person(family, given, born, woman ? Person.Gender.FEMALE : Person.Gender.MALE, "");
  }

  private String family(boolean woman, Draws draws) {
    String family = drawn(woman ? familyOfWomen : familyOfMen, draws);
    return woman && country.code().equals("MK") ? ofWoman(family) : family;
  }

  private static String ofWoman(String family) {
    if (family.endsWith("ски")) {
      return family.substring(0, family.length() - 1) + "а";
    }
    return family.endsWith("ов") || family.endsWith("ев") ? family + "а" : family;
  }

  Company company(Draws draws) {
    String family = drawn(familyOfMen, draws);
    String second = drawn(familyOfMen, draws);
    return new Company(family + (draws.chance(0.6) ? " & " + second : "") + " " + legalForm);
  }

  /** The commoner names come first: the product of two draws leans to the beginning. */
  private static String drawn(List<String> names, Draws draws) {
    return names.get((int) (draws.unit() * Math.sqrt(draws.unit()) * names.size()));
  }
}
