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

  /**
   * What a key that begins with the other time's code would be on a day; the key itself if none.
   */
  String on(LocalDate day, String key) {
    boolean before = day.isBefore(since);
    String wrong = before ? current : former;
    String right = before ? former : current;
    return key.startsWith(wrong) ? right + key.substring(wrong.length()) : key;
  }
}
