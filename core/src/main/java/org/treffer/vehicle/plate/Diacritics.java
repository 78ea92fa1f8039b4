package org.treffer.vehicle.plate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes diacritics off letters, or adds them, to offer a second reading beside what was typed. */
final class Diacritics {

  private Diacritics() {}

  /** A text with plain letters: Ž as Z, Đ as D. */
  static String off(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('Đ', 'D');
  }

  private static final Map<Character, String> ADDED =
      Map.of('C', "CČĆ", 'D', "DĐ", 'S', "SŠ", 'Z', "ZŽ");

  /** A plain text in every spelling with the letters Č Ć Đ Š Ž, itself the first. */
  static List<String> added(String plain) {
    List<String> spellings = List.of("");
    for (int i = 0; i < plain.length(); i++) {
      String letters = ADDED.getOrDefault(plain.charAt(i), plain.substring(i, i + 1));
      List<String> longer = new ArrayList<>();
      for (String spelling : spellings) {
        letters.chars().forEach(letter -> longer.add(spelling + (char) letter));
      }
      spellings = longer;
    }
    return spellings;
  }
}
