package org.treffer.protection;

import java.time.LocalDate;
import org.treffer.record.Country;

/**
 * One request's place in a quota.
 *
 * @param rule the quota's rule
 * @param from the partner
 * @param day the day of the requested state's calendar
 * @param perDay how many requests the quota allows
 */
public record Charge(String rule, Country from, LocalDate day, int perDay) {

  /** The quota's account of the day, as logs name it. */
  public String account() {
    return rule + " " + day;
  }
}
