package org.treffer.format.finger.nist;

import org.treffer.record.Country;

/** Agencies as type 1 names them: {@code CC/agency}. */
final class Agency {

  private Agency() {}

  /**
   * The state of an agency.
   *
   * @throws Fault if it names none
   */
  static Country state(String agency) {
    String code = agency.substring(0, Math.min(2, agency.length()));
    if (!Country.isCode(code)) {
      throw new Fault(
          ErrorCode.INVALID_ITEM_VALUE, "1.008", "starts with a state's code and /, such as DE/");
    }
    return new Country(code);
  }
}
