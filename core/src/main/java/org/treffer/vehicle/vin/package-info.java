/**
 * Chassis numbers: vehicle identification numbers of ISO 3779 and the shorter numbers before 1981.
 * Nothing is inferred from one; what is odd is a warning. Called by {@code vehicle}, its index and
 * formats; calls {@code record} and {@code vehicle.fact}. Start reading at {@link
 * org.treffer.vehicle.vin.VinReading}.
 */
package org.treffer.vehicle.vin;
