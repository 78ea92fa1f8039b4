package org.treffer.vehicle;

/**
 * A company, association or authority.
 *
 * @param name its name with its legal form
 */
public record Company(String name) implements Party {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is empty or too long
   */
  public Company {
    Text.check("the company's name", name);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a company has a name");
    }
  }
}
