/**
 * Number plates: from what an officer types or a register holds to the key under which a plate is
 * stored, country by country. What countries do differently is data (the tables beside the
 * classes), not code.
 *
 * <p>Called by {@code vehicle}, its index and its formats; calls {@code record} and {@code
 * vehicle.fact}. Start reading at {@link org.treffer.vehicle.plate.PlateReader}.
 */
package org.treffer.vehicle.plate;
