package org.treffer.dna;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The spellings under which laboratories and tools export the compared loci. */
final class LocusNames {

  private static final Map<String, Locus> BY_KEY = byKey();

  private LocusNames() {}

  static Optional<Locus> find(String name) {
    Locus exact = BY_KEY.get(name);
    return Optional.ofNullable(exact != null ? exact : BY_KEY.get(key(name)));
  }

  /** A name without what does not matter: case, blanks, {@code _}, {@code -} and {@code /}. */
  static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isWhitespace(c) && c != '_' && c != '-' && c != '/') {
        key.append(c);
      }
    }
    return key.toString().toUpperCase(Locale.ROOT);
  }

  private static Map<String, Locus> byKey() {
    Map<String, Locus> names = new HashMap<>();
    for (Locus locus : Locus.values()) {
      names.put(locus.text(), locus);
      names.put(key(locus.text()), locus);
    }
    names.put("CSF1PO", Locus.CSF1P0);
    names.put("CSF", Locus.CSF1P0);
    names.put("THO1", Locus.TH01);
    names.put("TP0X", Locus.TPOX);
    names.put("ACTBP2", Locus.SE33);
    names.put("FESFPS", Locus.FES);
    names.put("F13A01", Locus.F13A1);
    names.put("F13A", Locus.F13A1);
    return Map.copyOf(names);
  }
}
