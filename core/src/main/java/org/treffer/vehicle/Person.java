package org.treffer.vehicle;

import java.time.LocalDate;

/**
 * A natural person (certificate codes C.1 and C.2).
 *
 * @param surname the surname, or the whole name where the register does not tell its parts
 * @param firstNames first names or initials, or empty
 * @param born the date of birth; {@link Validity#UNKNOWN_DAY} if not known
 * @param gender the gender
 * @param birthplace the place of birth, or empty
 */
public record Person(
    String surname, String firstNames, LocalDate born, Gender gender, String birthplace)
    implements Party {

  private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  /** The genders of the Annex's list, and that none is stated. */
  public enum Gender {
    NOT_STATED,
    MALE,
    FEMALE
  }

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if one is too long, the surname is empty or the birth out of
   *     range
   */
  public Person {
    Text.check("the surname", surname);
    Text.check("the first name", firstNames);
    Text.check("the place of birth", birthplace);
    if (surname.isBlank()) {
      throw new IllegalArgumentException("a person has a surname");
    }
    if (!born.equals(Validity.UNKNOWN_DAY) && (born.isBefore(EARLIEST) || born.isAfter(LATEST))) {
      throw new IllegalArgumentException("nobody is born on " + born);
    }
  }

  /** A person by name and birth alone. */
  public static Person of(String surname, String firstNames, LocalDate born) {
    return new Person(surname, firstNames, born, Gender.NOT_STATED, "");
  }

  @Override
  public String name() {
    return firstNames.isEmpty() ? surname : firstNames + " " + surname;
  }
}
