package org.treffer.vehicle.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.treffer.vehicle.fact.FactTable;

/**
 * Legal forms of companies, each by a short text of its own, however a register writes it: {@code
 * gmbh} is GmbH, Ges.m.b.H. and Gesellschaft mit beschränkter Haftung. No form is the empty text.
 */
final class LegalForms {

  /** What a name that tells no form has. */
  static final String NONE = "";

  private static final String PARTNERS = "co";
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}&]");
  private static final Map<String, String> FORMS = read();
  private static final int LONGEST =
      FORMS.keySet().stream().mapToInt(String::length).max().orElse(0);

  private LegalForms() {}

  /** The form that words in lower case write, or {@link #NONE}. */
  static String of(List<String> words) {
    StringBuilder letters = new StringBuilder();
    for (String word : words) {
      letters.append(letters(word));
      if (letters.length() > LONGEST) {
        return NONE;
      }
    }
    return FORMS.getOrDefault(letters.toString(), NONE);
  }

  /**
   * Whether two companies of one name can be one: of the same form, or one leaves it out or the
   * rest of it: {@code Müller & Co.} can be the {@code & Co. KG}. A GmbH is not the GmbH & Co. KG.
   */
  static boolean agree(String one, String other) {
    return one.equals(other) || leavesOut(one, other) || leavesOut(other, one);
  }

  private static boolean leavesOut(String form, String whole) {
    return form.equals(NONE)
        || (whole.startsWith(form + " ") && !whole.startsWith(PARTNERS, form.length() + 1));
  }

  /** Full stops, brackets and diacritics don't tell one form from another. */
  private static String letters(String word) {
    return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }

  private static Map<String, String> read() {
    Map<String, String> forms = new HashMap<>();
    for (List<String> row : FactTable.read(LegalForms.class, "forms.txt", 3).rows()) {
      forms.put(letters(Words.folded(row.get(1))), row.get(0));
    }
    return Map.copyOf(forms);
  }
}
