package org.treffer.record;

import java.util.regex.Pattern;

/** A category known by its name alone. */
record NamedCategory(String name) implements Category {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  NamedCategory {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a category's name is up to 32 lower-case letters, digits and '-', not '" + name + "'");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
