package org.treffer.request;

import java.util.regex.Pattern;
import org.treffer.record.BadInput;
import org.treffer.record.Country;

/**
 * The personal code of somebody who may search (Decision 2008/615/JHA, Article 30: specially
 * authorised officers).
 *
 * <p>An id that begins with a state's code and a hyphen, such as {@code AT-1}, is one of that
 * state.
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

  /**
   * Checks that the officer may act for a state.
   *
   * @throws BadInput if the id begins with another state's code
   */
  public void requireOf(Country state) {
    int hyphen = id.indexOf('-');
    String code = hyphen < 0 ? "" : id.substring(0, hyphen);
    if (Country.isCode(code) && !code.equals(state.code())) {
      throw new BadInput("officer " + id + " is of " + code + ", and cannot act for " + state);
    }
  }
}
