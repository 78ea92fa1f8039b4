package org.treffer.synthetic.vehicle;

/**
 * What a registration is among the ten of its block, so that any one can be made alone.
 *
 * <pre>
 * 0-4  a vehicle of its own under a plate of its own
 * 5    the same; if a border is crossed, this one does
 * 6 7  one vehicle, first under one plate, then under another
 * 8 9  one plate, first on one vehicle, then on another
 * </pre>
 */
enum Slot {
  ALONE,
  FIRST_PLATE,
  SECOND_PLATE,
  FIRST_VEHICLE,
  SECOND_VEHICLE;

  static final int BLOCK = 10;
  static final int CROSSING = 5;

  static Slot of(long number) {
    return switch ((int) (number % BLOCK)) {
      case 6 -> FIRST_PLATE;
      case 7 -> SECOND_PLATE;
      case 8 -> FIRST_VEHICLE;
      case 9 -> SECOND_VEHICLE;
      default -> ALONE;
    };
  }

  /** The number of the vehicle of a registration: that of its first registration. */
  static long vehicle(long number) {
    return of(number) == SECOND_PLATE ? number - 1 : number;
  }

  /** The number of the plate of a registration: that of its first registration. */
  static long plate(long number) {
    return of(number) == SECOND_VEHICLE ? number - 1 : number;
  }
}
