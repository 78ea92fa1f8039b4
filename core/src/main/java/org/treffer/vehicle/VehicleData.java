package org.treffer.vehicle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * What a register holds of the vehicle itself.
 *
 * @param make the make (D.1), or empty
 * @param commercialType the commercial type (D.3), or empty
 * @param category the EU category code (J), such as {@code M1}, or empty
 * @param colour the colour (R)
 * @param firstRegistration the day of the first registration anywhere (B); {@link
 *     Validity#UNKNOWN_DAY} if not known
 * @param state whether it is on the road, scrapped, exported
 * @param stateFrom the first day of that state; {@link Validity#UNKNOWN_DAY} if not known
 * @param powerKilowatts the power (P.2), 0 if not known
 * @param capacityCubicCentimetres the engine's capacity (P.1), 0 if not known
 * @param plateType the type of the licence number (regular, transit), or empty
 */
public record VehicleData(
    String make,
    String commercialType,
    String category,
    Colour colour,
    LocalDate firstRegistration,
    State state,
    LocalDate stateFrom,
    int powerKilowatts,
    int capacityCubicCentimetres,
    String plateType) {

  /** Nothing is known, or nothing is told. */
  public static final VehicleData NONE =
      new VehicleData(
          "",
          "",
          "",
          Colour.NOT_STATED,
          Validity.UNKNOWN_DAY,
          State.NOT_STATED,
          Validity.UNKNOWN_DAY,
          0,
          0,
          "");

  /** The ten colours of the certificate of conformity, in the order of their codes 0 to 9. */
  public enum Colour {
    WHITE,
    YELLOW,
    ORANGE,
    RED,
    VIOLET,
    BLUE,
    GREEN,
    GREY,
    BROWN,
    BLACK,
    NOT_STATED;

    /** The name in files: lower case. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The Annex's status of a vehicle. */
  public enum State {
    NOT_STATED,
    REGISTERED,
    STOLEN,
    EXPORTED,
    SCRAPPED,
    SUSPENDED;

    /** The name in files: lower case. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Checks lengths and ranges.
   *
   * @throws IllegalArgumentException if a text is too long or a number out of range
   */
  public VehicleData {
    Text.check("the make", make);
    Text.check("the commercial type", commercialType);
    Text.check("the category", category);
    Text.check("the type of plate", plateType);
    if (powerKilowatts < 0
        || powerKilowatts > 5_000
        || capacityCubicCentimetres < 0
        || capacityCubicCentimetres > 50_000) {
      throw new IllegalArgumentException(
          "power lies from 0 to 5000 kW and capacity from 0 to 50000 cm³, not "
              + powerKilowatts
              + " and "
              + capacityCubicCentimetres);
    }
  }

  /** What was known of it at a time: without a state that began on a later day. */
  VehicleData at(LocalDateTime time) {
    if (stateFrom.equals(Validity.UNKNOWN_DAY) || !stateFrom.isAfter(time.toLocalDate())) {
      return this;
    }
    return new VehicleData(
        make,
        commercialType,
        category,
        colour,
        firstRegistration,
        State.NOT_STATED,
        Validity.UNKNOWN_DAY,
        powerKilowatts,
        capacityCubicCentimetres,
        plateType);
  }
}
