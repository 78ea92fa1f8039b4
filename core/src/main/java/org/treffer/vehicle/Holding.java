package org.treffer.vehicle;

import org.treffer.record.Status;

/**
 * Somebody's hold on a registration, as holder of the certificate (C.1) or as owner (C.2), for a
 * period: a plate may pass from person to person while it stays on its vehicle, and the other way
 * round.
 *
 * @param party who
 * @param address where
 * @param validity when
 * @param status a blocked holding is never answered and never found; the vehicle still is
 */
public record Holding(Party party, Address address, Validity validity, Status status) {}
