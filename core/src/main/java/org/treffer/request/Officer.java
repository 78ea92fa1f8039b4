package org.treffer.request;

import java.util.regex.Pattern;

/**
 * The personal code of somebody who may search (Decision 2008/615/JHA, Article 30: specially
 * authorised officers).
 *
 * @param id 1 to 32 letters, digits, {@code -}, {@code .} or {@code _}
 */
public record Officer(String id) {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,32}");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it is empty, too long or holds another character
   */
  public Officer {
    if (!CODE.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "an officer's id is 1 to 32 letters, digits, '-', '.' or '_', not '" + id + "'");
    }
  }
}
