package org.treffer.record;

import java.util.List;

/**
 * What the data-protection rules decide on, the same for every category.
 *
 * @param status whether the record is active, disputed or blocked
 * @param born the subject's birth, as far as known
 * @param grounds why the record is stored, at least one, at most {@value #MOST_GROUNDS}
 */
public record Header(Status status, BirthMonth born, List<Ground> grounds) {

  /** The most grounds one record may have. */
  public static final int MOST_GROUNDS = 64;

  /**
   * Copies the grounds.
   *
   * @throws IllegalArgumentException if there is none, or more than {@value #MOST_GROUNDS}
   */
  public Header {
    grounds = List.copyOf(grounds);
    if (grounds.isEmpty() || grounds.size() > MOST_GROUNDS) {
      throw new IllegalArgumentException(
          "a record has 1 to " + MOST_GROUNDS + " grounds, not " + grounds.size());
    }
  }

  /** An active record on one ground, birth unknown. */
  public static Header of(Ground ground) {
    return new Header(Status.ACTIVE, BirthMonth.UNKNOWN, List.of(ground));
  }
}
