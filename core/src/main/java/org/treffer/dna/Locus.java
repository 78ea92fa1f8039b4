package org.treffer.dna;

import java.util.Optional;

/**
 * The 28 loci that are compared: the 23 of Decision 2008/616/JHA, Annex chapter 1, without
 * Amelogenin, and the five that Council Resolution 2009/C 296/01 added to the European Standard
 * Set.
 *
 * <p>Every other locus (Amelogenin, D6S1043, the Y markers) is kept and shown, never compared or
 * counted. The order is that of the texts; stores hold it, so a new locus goes to the end.
 */
public enum Locus {
  VWA("VWA", RepeatUnit.FOUR),
  TH01("TH01", RepeatUnit.FOUR),
  D21S11("D21S11", RepeatUnit.FOUR),
  FGA("FGA", RepeatUnit.FOUR),
  D8S1179("D8S1179", RepeatUnit.FOUR),
  D3S1358("D3S1358", RepeatUnit.FOUR),
  D18S51("D18S51", RepeatUnit.FOUR),
  TPOX("TPOX", RepeatUnit.FOUR),
  CSF1P0("CSF1P0", RepeatUnit.FOUR),
  D13S317("D13S317", RepeatUnit.FOUR),
  D7S820("D7S820", RepeatUnit.FOUR),
  D5S818("D5S818", RepeatUnit.FOUR),
  D16S539("D16S539", RepeatUnit.FOUR),
  D2S1338("D2S1338", RepeatUnit.FOUR),
  D19S433("D19S433", RepeatUnit.FOUR),
  PENTA_D("Penta D", RepeatUnit.FIVE),
  PENTA_E("Penta E", RepeatUnit.FIVE),
  FES("FES", RepeatUnit.FOUR),
  F13A1("F13A1", RepeatUnit.FOUR),
  F13B("F13B", RepeatUnit.FOUR),
  SE33("SE33", RepeatUnit.FOUR),
  CD4("CD4", RepeatUnit.FIVE),
  GABA("GABA", RepeatUnit.FOUR),
  D1S1656("D1S1656", RepeatUnit.FOUR),
  D2S441("D2S441", RepeatUnit.FOUR),
  D10S1248("D10S1248", RepeatUnit.FOUR),
  D12S391("D12S391", RepeatUnit.FOUR),
  D22S1045("D22S1045", RepeatUnit.THREE);

  /** How many loci are compared. */
  public static final int COUNT = 28;

  /** The seven loci of the old European Standard Set, one bit a locus at its ordinal. */
  public static final int OLD_STANDARD_SET =
      bit(VWA) | bit(TH01) | bit(D21S11) | bit(FGA) | bit(D8S1179) | bit(D3S1358) | bit(D18S51);

  private static final Locus[] ALL = values();

  private final String text;
  private final RepeatUnit unit;

  Locus(String text, RepeatUnit unit) {
    this.text = text;
    this.unit = unit;
  }

  /** The name as the Annex spells it. */
  public String text() {
    return text;
  }

  /** The repeat unit, which decides the micro-variant relation. */
  public RepeatUnit unit() {
    return unit;
  }

  /** This locus in a mask of loci: bit {@code 1 << ordinal()}. */
  public int bit() {
    return bit(this);
  }

  /** The locus at an ordinal, without the copy that {@code values()} makes. */
  public static Locus at(int ordinal) {
    return ALL[ordinal];
  }

  /**
   * The compared locus that a name means: case, blanks, {@code _}, {@code -} and {@code /} don't
   * matter, and the usual other spellings are known ({@code CSF1PO}, {@code ACTBP2}, {@code
   * FESFPS}, {@code F13A01}, {@code THO1}).
   *
   * @return empty for Amelogenin and every locus that is not compared
   */
  public static Optional<Locus> named(String name) {
    return LocusNames.find(name);
  }

  private static int bit(Locus locus) {
    return 1 << locus.ordinal();
  }
}
