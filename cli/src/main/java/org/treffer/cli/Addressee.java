package org.treffer.cli;

import java.net.URI;
import java.util.Optional;
import org.treffer.record.Country;
import org.treffer.serve.Topology;

/**
 * Who is asked, as {@code --to} names it: a state by its code, a contact point by its address, or
 * both, {@code AT=http://127.0.0.1:8401}.
 *
 * @param country the state, if it is named
 * @param place where it answers, if it is another process
 */
record Addressee(Optional<Country> country, Optional<URI> place) {

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Addressee of(String text) {
    if (!text.contains("://")) {
      return new Addressee(Optional.of(Country.of(text)), Optional.empty());
    }
    int equals = text.indexOf('=');
    if (equals == 2) {
      return new Addressee(
          Optional.of(Country.of(text.substring(0, 2))),
          Optional.of(Topology.place(text.substring(3))));
    }
    return new Addressee(Optional.empty(), Optional.of(Topology.place(text)));
  }
}
