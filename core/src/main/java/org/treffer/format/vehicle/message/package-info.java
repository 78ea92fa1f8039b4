/**
 * Vehicle requests and answers in XML, under {@code vehicle.xsd}, treffer's own schema shaped after
 * Decision 2008/616/JHA, Annex chapter 3: the messages of EUCARIS are open to its members only.
 *
 * <p>Called by the commands; calls {@code format.vehicle}, {@code format.xml}, {@code vehicle},
 * {@code request} and {@code record}. Start reading at {@link
 * org.treffer.format.vehicle.message.VehicleMessages}.
 */
package org.treffer.format.vehicle.message;
