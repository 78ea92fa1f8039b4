package org.treffer.vehicle.plate;

import java.time.LocalDate;

/**
 * An area code that changed its letters: MK ŠT became ST on 20 February 2012. It is no folding: the
 * two are one town's code at two times.
 *
 * @param former the code before
 * @param current the code since
 * @param since the first day of the current code
 */
record AreaAlias(String former, String current, LocalDate since) {

  /** A key with the code of a day; the key itself if it begins with that, or with neither. */
  String on(LocalDate day, String key) {
    boolean before = day.isBefore(since);
    return key.startsWith(before ? current : former) ? other(key) : key;
  }

  /**
   * A key with the code of the other time; the key itself if it begins with neither. A plate issued
   * before is valid on, and so is asked for at any time.
   */
  String other(String key) {
    if (key.startsWith(former)) {
      return current + key.substring(former.length());
    }
    return key.startsWith(current) ? former + key.substring(current.length()) : key;
  }
}
