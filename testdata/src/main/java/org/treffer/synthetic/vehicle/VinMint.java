package org.treffer.synthetic.vehicle;

import org.treffer.synthetic.Draws;
import org.treffer.vehicle.vin.CheckDigit;
import org.treffer.vehicle.vin.Vin;

/**
 * Chassis numbers: each vehicle's own, whatever its make. The number of the vehicle is spread over
 * the characters 7, 8, 11 and the six digits at the end; European makers have the fillers they are
 * known for, North American ones a check digit that matches.
 */
final class VinMint {

  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String FILLING_MAKERS = "WVW WVG WV1 TMB WAU VSS W0L";
  private static final long SERIALS = 1_000_000;

  private VinMint() {}

  /**
   * The chassis number of a vehicle.
   *
   * @param vehicle the vehicle's number among all partitions', up to 2^34
   */
  static Vin of(long vehicle, Model model, Draws draws) {
    boolean american = model.wmi().charAt(0) >= '1' && model.wmi().charAt(0) <= '5';
    long rest = vehicle / SERIALS;
    char plant = LETTERS.charAt((int) (rest % LETTERS.length()));
    rest /= LETTERS.length();
    String type = "" + character(rest) + character(rest / CHARACTERS.length());
    boolean fills = FILLING_MAKERS.contains(model.wmi());
    String descriptor = fills ? "ZZZ" : "" + drawn(draws) + drawn(draws) + drawn(draws);
    char ninth = fills ? 'Z' : (char) ('0' + draws.below(10));
    char year = CHARACTERS.charAt(draws.below(CHARACTERS.length()));
    String start = model.wmi() + descriptor + type;
    String end = "" + year + plant + String.format("%06d", vehicle % SERIALS);
    Vin vin = new Vin(start + ninth + end);
    return american ? new Vin(start + CheckDigit.computed(vin) + end) : vin;
  }

  /** The chassis number of a vehicle of before 1981, when there was no common form. */
  static Vin veteran(long vehicle) {
    return new Vin(Long.toString(100_000_000_000L + vehicle));
  }

  private static char character(long value) {
    return CHARACTERS.charAt((int) (value % CHARACTERS.length()));
  }

  private static char drawn(Draws draws) {
    return CHARACTERS.charAt(draws.below(CHARACTERS.length()));
  }
}
