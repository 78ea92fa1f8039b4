/**
 * What Lucene sees of vehicle registrations: terms for plate and country, for the chassis number,
 * for births, for phonetic codes of persons' names and spellings of companies'; the whole
 * registration packed in doc values.
 *
 * <p>Called by {@code partition}; calls {@code vehicle} and its parts, {@code record} and {@code
 * index}. Start reading at {@link org.treffer.vehicle.index.VehicleIndex}.
 *
 * <p>Persons are found under Cologne codes of their plain spellings. Over 153 pairs of names in
 * thirteen languages, 9 of them strangers, the codes of Cologne, Daitch-Mokotoff and Beider-Morse
 * all gather every true pair and take 4, 4 and 2 strangers for one, at 0.1, 0.9 and 44 microseconds
 * a name; comparing the spellings afterwards turns every stranger away. So the cheapest code
 * gathers and the spellings decide.
 */
package org.treffer.vehicle.index;
