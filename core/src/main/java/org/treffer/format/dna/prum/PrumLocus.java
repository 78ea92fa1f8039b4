package org.treffer.format.dna.prum;

import java.util.Locale;
import java.util.Optional;
import org.treffer.dna.Locus;

/**
 * The loci that the schema lists, in its order: the standard set with Amelogenin, further ones of
 * the Annex, and as our extension the five of Council Resolution 2009/C 296/01.
 */
public enum PrumLocus {
  VWA,
  TH01,
  D21S11,
  FGA,
  D8S1179,
  D3S1358,
  D18S51,
  AMELOGENIN,
  TPOX,
  CSF1PO,
  D13S317,
  D7S820,
  D5S818,
  D16S539,
  D2S1338,
  D19S433,
  PENTA_D,
  PENTA_E,
  FES,
  F13A1,
  F13B,
  SE33,
  CD4,
  GABA,
  D1S1656,
  D2S441,
  D10S1248,
  D12S391,
  D22S1045;

  /** The element's name. */
  public String element() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it stands in the standard set of the schema, {@code ess_issol}. */
  public boolean standard() {
    return compareTo(AMELOGENIN) <= 0;
  }

  /** The locus of an element's name. */
  static Optional<PrumLocus> named(String element) {
    for (PrumLocus locus : values()) {
      if (locus.element().equals(element)) {
        return Optional.of(locus);
      }
    }
    return Optional.empty();
  }

  /** The element that a compared locus has. */
  static PrumLocus of(Locus locus) {
    return locus == Locus.CSF1P0 ? CSF1PO : valueOf(locus.name());
  }

  /** The locus under the name that profiles have. */
  String profileName() {
    return this == AMELOGENIN ? "Amelogenin" : Locus.named(name()).orElseThrow().text();
  }
}
