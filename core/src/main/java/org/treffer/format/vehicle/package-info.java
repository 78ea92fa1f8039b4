/**
 * Registrations in files: JSON Lines, without loss, CSV with one holder and one owner a line, and
 * XML of our own schema, without what rules decide on.
 *
 * <p>Every plate passes through {@link org.treffer.vehicle.plate.PlateReader} and every chassis
 * number through {@link org.treffer.vehicle.vin.VinReading}, whatever the format. Start reading at
 * {@link org.treffer.format.vehicle.VehicleJson}.
 */
package org.treffer.format.vehicle;
