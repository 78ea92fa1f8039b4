/**
 * The data elements that an answer about a vehicle may hold, as Decision 2008/616/JHA, Annex
 * chapter 3, lists them: data with flags and certificate codes, read from the table beside the
 * classes. Called by {@code vehicle}, its formats and the data-protection rules; calls {@code
 * vehicle.fact}. Start reading at {@link org.treffer.vehicle.vrd.Element}.
 */
package org.treffer.vehicle.vrd;
