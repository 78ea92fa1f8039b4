package org.treffer.request;

import java.util.Set;
import org.treffer.record.Country;

/**
 * One state's place in an agreement.
 *
 * @param country the state
 * @param inForce when the agreement binds it
 * @param provisional whether it applies the text provisionally
 * @param textVersion the version of the text that binds it, such as {@code 2018} or {@code 2021}
 * @param notOffered categories that the state has no register for, or keeps out
 */
public record Party(
    Country country,
    Period inForce,
    boolean provisional,
    String textVersion,
    Set<String> notOffered) {

  /** Copies the set. */
  public Party {
    notOffered = Set.copyOf(notOffered);
  }
}
