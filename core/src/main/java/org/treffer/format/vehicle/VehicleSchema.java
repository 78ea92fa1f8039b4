package org.treffer.format.vehicle;

import java.util.regex.Pattern;

/**
 * The names of {@code vehicle.xsd}, treffer's own schema of vehicle messages. EUCARIS's messages
 * are open to its members only, so this one is shaped after the data elements of Decision
 * 2008/616/JHA, Annex chapter 3, and no other system takes or sends it.
 */
public final class VehicleSchema {

  /** The namespace. */
  public static final String NAMESPACE = "urn:treffer:vehicle:1";

  /** The root of an extract from a register. */
  public static final String REGISTER = "VehicleRegister";

  /** The root of a request. */
  public static final String REQUEST = "VehicleRequest";

  /** The root of an answer. */
  public static final String ANSWER = "VehicleAnswer";

  private static final Pattern ROOTS =
      Pattern.compile("<([\\w.-]+:)?(" + REGISTER + "|" + REQUEST + "|" + ANSWER + ")[\\s>/]");

  private VehicleSchema() {}

  /**
   * Whether a document begins with one of the roots.
   *
   * @param beginning its first characters
   */
  public static boolean recognises(String beginning) {
    return beginning.startsWith("<") && ROOTS.matcher(beginning).find();
  }
}
