package org.treffer.record;

/** A category known by its name alone. */
record NamedCategory(String name) implements Category {
  NamedCategory {
    if (!name.matches("[a-z][a-z0-9-]{0,31}")) {
      throw new IllegalArgumentException(
          "a category's name is up to 32 lower-case letters, digits and '-', not '" + name + "'");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
