/**
 * Reads the tables of published facts that vehicle registrations rest on: plate series, makers'
 * codes, letters. Called by the packages of {@code vehicle}; calls nothing. Start reading at {@link
 * org.treffer.vehicle.fact.FactTable}.
 */
package org.treffer.vehicle.fact;
