package org.treffer.synthetic.vehicle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.treffer.record.Country;
import org.treffer.synthetic.Draws;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.name.NameEvaluation;

/**
 * Other ways in which a name is written when it crosses a border: without diacritics, in the
 * digraphs of another keyboard, in Latin letters, in another order. Written independently of the
 * engine's own tables, so that it can measure them.
 */
public final class NameVariants {

  // Pairs of a letter and what it becomes, separated by blanks.
  private static final Map<String, String> KEYBOARDS =
      Map.of(
          "german-digraphs", "ä ae ö oe ü ue ß ss Ä Ae Ö Oe Ü Ue",
          "english", "č ch ć ch š sh ž zh đ dj Č Ch Ć Ch Š Sh Ž Zh Đ Dj ş sh Ş Sh ç ch Ç Ch",
          "plain", "đ d Đ D ı i ß ss");

  private static final String CYRILLIC =
      "а a б b в v г g д d ђ đ ѓ gj е e ж ž з z ѕ dz и i ј j к k ќ kj л l љ lj м m н n њ nj о o п p"
          + " р r с s т t ћ ć у u ф f х h ц c ч č џ dž ш š";
  private static final String BULGARIAN =
      "а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h"
          + " ц ts ч ch ш sh щ sht ъ a ь y ю yu я ya";
  private static final String GREEK =
      "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f"
          + " χ ch ψ ps ω o";

  private NameVariants() {}

  /**
   * The variants of a person's name in a state, by what changed; none equals the name itself.
   *
   * @param country the two-letter code of the state whose register holds the name
   */
  public static Map<String, String> of(Person person, String country) {
    Map<String, String> variants = new LinkedHashMap<>();
    String latin = latin(person.name(), country);
    variants.put("latin", latin);
    variants.put("without-diacritics", plain(latin));
    variants.put("capitals", plain(latin).toUpperCase(java.util.Locale.ROOT));
    KEYBOARDS.forEach((kind, letters) -> variants.put(kind, plain(replaced(latin, letters))));
    variants.put(
        "order", latin(person.surname(), country) + " " + latin(person.firstNames(), country));
    variants.put("decomposed", Normalizer.normalize(person.name(), Normalizer.Form.NFD));
    variants.put("separator", person.name().replace('-', ' '));
    variants.values().removeIf(v -> v.equals(person.name()));
    return variants;
  }

  /**
   * Pairs of a synthetic person's name and a variant of it, and as many pairs of two persons with
   * different names.
   *
   * @param persons how many persons to draw
   */
  public static List<NameEvaluation.Pair> pairs(Country country, long seed, int persons) {
    NamePool pool = new NamePool(country);
    List<NameEvaluation.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < persons; i++) {
      Person person = pool.person(new Draws(Draws.key(seed, i)));
      Person other = pool.person(new Draws(Draws.key(seed, persons + (long) i)));
      of(person, country.code())
          .forEach((kind, text) -> pairs.add(pair(person.name(), text, country, kind)));
      if (!person.surname().equals(other.surname())
          && !person.firstNames().equals(other.firstNames())) {
        pairs.add(pair(person.name(), other.name(), country, "negative"));
      }
    }
    return pairs;
  }

  private static NameEvaluation.Pair pair(
      String name, String variant, Country country, String kind) {
    return new NameEvaluation.Pair(name, variant, country.code(), kind);
  }

  private static String latin(String name, String country) {
    return switch (country) {
      case "BG" -> replaced(name.replace("ия", "ia"), BULGARIAN);
      case "GR" -> greek(name);
      default -> replaced(name, CYRILLIC);
    };
  }

  /** ELOT 743: digraphs first, αυ and ευ by the next sound, accents off. */
  private static String greek(String name) {
    String bare =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace("ου", "ou")
            .replace("Ου", "Ou")
            .replaceAll("([αε])υ(?=[θκξπσςτφχψ]|$)", "$1φ")
            .replaceAll("([αεΑΕ])υ", "$1β")
            .replace("γγ", "ng");
    return replaced(bare, GREEK);
  }

  private static String plain(String name) {
    return Normalizer.normalize(replaced(name, KEYBOARDS.get("plain")), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }

  /** Replaces letters by pairs, capitals by capitals. */
  private static String replaced(String text, String pairs) {
    List<String> words = new ArrayList<>(List.of(pairs.split(" ")));
    Map<Integer, String> by = new LinkedHashMap<>();
    for (int i = 0; i + 1 < words.size(); i += 2) {
      String from = words.get(i);
      String to = words.get(i + 1);
      by.putIfAbsent(from.codePointAt(0), to);
      String capital = from.toUpperCase(java.util.Locale.ROOT);
      by.putIfAbsent(
          capital.codePointAt(0),
          to.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + to.substring(1));
    }
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(by.getOrDefault(c, Character.toString(c))));
    return out.toString();
  }
}
