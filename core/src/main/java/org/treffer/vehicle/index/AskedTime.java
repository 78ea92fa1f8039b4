package org.treffer.vehicle.index;

import java.time.LocalDateTime;
import org.treffer.vehicle.History;
import org.treffer.vehicle.VehicleHit;

/**
 * The time a search asks for, as the register can answer it: a register without history answers
 * with what holds now and says so.
 *
 * @param effective the time whose data are answered
 * @param basis whether that is the time asked for
 */
record AskedTime(LocalDateTime effective, VehicleHit.Basis basis) {

  static AskedTime of(LocalDateTime at, LocalDateTime now, History history) {
    boolean past = at.toLocalDate().isBefore(now.toLocalDate());
    return history == History.CURRENT_ONLY && past
        ? new AskedTime(now, VehicleHit.Basis.CURRENT)
        : new AskedTime(at, VehicleHit.Basis.AT_THE_TIME);
  }
}
