package org.treffer.synthetic.load;

import java.util.List;
import org.treffer.record.Country;

/**
 * One request of a load, without its probe.
 *
 * @param kind what it asks
 * @param from who asks
 * @param to whom, at least one
 * @param holder which of these holds a match, if any does
 * @param hit whether the holder shall hold a match
 * @param offence a code of the catalogue
 * @param sent how often it is sent under one number: 1, or 2 where the first got lost
 */
public record LoadRequest(
    RequestKind kind,
    Country from,
    List<Country> to,
    Country holder,
    boolean hit,
    String offence,
    int sent) {

  /** Copies the list. */
  public LoadRequest {
    to = List.copyOf(to);
  }
}
