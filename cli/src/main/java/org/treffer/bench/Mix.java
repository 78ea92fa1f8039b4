package org.treffer.bench;

import java.util.List;

/**
 * The shares of a load as they were wanted and as they were drawn.
 *
 * @param requests drawn; a longer run sends them over and over
 * @param kinds of requests
 * @param partners of the requests to one state, which was asked
 * @param twice the requests that are sent a second time
 * @param leftOut kinds that were wanted, but nobody holds what they ask about or may be asked
 * @param offences how many different ones are stated
 */
public record Mix(
    int requests,
    List<Share> kinds,
    List<Share> partners,
    Share twice,
    List<String> leftOut,
    int offences) {

  /** Copies the lists. */
  public Mix {
    kinds = List.copyOf(kinds);
    partners = List.copyOf(partners);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * One share.
   *
   * @param name of what
   * @param wanted 0 to 1
   * @param drawn 0 to 1
   */
  public record Share(String name, double wanted, double drawn) {}
}
