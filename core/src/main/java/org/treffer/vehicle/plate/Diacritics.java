package org.treffer.vehicle.plate;

import java.text.Normalizer;

/** Takes diacritics off letters, to offer a second reading beside what was typed. */
final class Diacritics {

  private Diacritics() {}

  /** A text with plain letters: Ž as Z, Đ as D. */
  static String off(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('Đ', 'D');
  }
}
