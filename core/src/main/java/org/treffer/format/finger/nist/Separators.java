package org.treffer.format.finger.nist;

/** The four characters that structure the traditional encoding of ANSI/NIST-ITL. */
final class Separators {

  /** Ends a logical record. */
  static final char FILE = 0x1C;

  /** Ends a field. */
  static final char GROUP = 0x1D;

  /** Ends a subfield. */
  static final char RECORD = 0x1E;

  /** Ends an item. */
  static final char UNIT = 0x1F;

  private Separators() {}
}
