package org.treffer.vehicle.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A company's name taken apart. The legal form is what the name ends with ({@code Gesellschaft m.
 * b. H.}), and every word that is a form by itself ({@code Mercator d.d. Ljubljana}); a name of
 * such words alone has no form.
 *
 * @param words the words in lower case, without those of the form
 * @param form as {@link LegalForms} calls it, several in the order of the name ({@code gmbh co kg})
 */
record CompanyWords(List<String> words, String form) {

  private static final Pattern AND = Pattern.compile("[&+]");
  private static final Pattern BLANKS = Pattern.compile("[\\s,;]+");

  /** The longest form, {@code Gesellschaft m. b. H.} or longer, in words. */
  private static final int MOST_WORDS = 6;

  /** Copies the list. */
  CompanyWords {
    words = List.copyOf(words);
  }

  static CompanyWords of(String name) {
    String folded = Words.folded(name);
    List<String> parts =
        BLANKS
            .splitAsStream(AND.matcher(folded).replaceAll(" & "))
            .filter(p -> !p.isEmpty())
            .toList();
    List<String> forms = new ArrayList<>(); // from the last to the first
    int end = parts.size();
    for (int from = ending(parts, end); from < end; from = ending(parts, end)) {
      forms.add(LegalForms.of(parts.subList(from, end)));
      end = from;
    }
    List<String> kept = new ArrayList<>();
    for (String part : parts.subList(0, end).reversed()) {
      String form = LegalForms.of(List.of(part));
      (form.equals(LegalForms.NONE) ? kept : forms).add(form.equals(LegalForms.NONE) ? part : form);
    }
    List<String> words = kept.reversed().stream().flatMap(p -> Words.split(p).stream()).toList();
    return words.isEmpty()
        ? new CompanyWords(Words.split(folded), LegalForms.NONE)
        : new CompanyWords(words, String.join(" ", forms.reversed()));
  }

  /** Where the longest form begins that ends there; there itself if none does. */
  private static int ending(List<String> parts, int end) {
    for (int from = Math.max(0, end - MOST_WORDS); from < end; from++) {
      if (!LegalForms.of(parts.subList(from, end)).equals(LegalForms.NONE)) {
        return from;
      }
    }
    return end;
  }
}
