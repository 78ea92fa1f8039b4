package org.treffer.format.vehicle.message;

import java.time.LocalDateTime;
import java.util.List;
import org.treffer.record.Country;
import org.treffer.record.Reference;
import org.treffer.request.Purpose;
import org.treffer.vehicle.VehicleProbe;
import org.treffer.vehicle.plate.PlateReader;

/**
 * A vehicle request as a message: key, reference time, purpose and user for the log (Annex 1.2.1).
 * What it does not carry: the offence, the case, and who asked for the search besides the user.
 *
 * @param id the requesting state's number, unique for it
 * @param requesting the requesting state
 * @param requested the one state that is asked, or none for all
 * @param sent when, in UTC, to the second
 * @param purpose why
 * @param user who searches
 * @param key what is searched by
 * @param at the reference time, to the second
 */
public record VehicleRequest(
    String id,
    Country requesting,
    List<Country> requested,
    LocalDateTime sent,
    Purpose purpose,
    String user,
    VehicleKey key,
    LocalDateTime at) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if several states are named, or a plate is asked of another
   *     state than its own
   */
  public VehicleRequest {
    requested = List.copyOf(requested);
    if (requested.size() > 1) {
      throw new IllegalArgumentException("a message is addressed to one state or to all");
    }
    if (key instanceof VehicleKey.Plate plate && !requested.equals(List.of(plate.country()))) {
      throw new IllegalArgumentException(
          "element requested: a plate is asked of its own country alone, "
              + plate.country()
              + " (Decision 2008/616/JHA, Annex chapter 3)");
    }
  }

  /**
   * The probe that it asks with.
   *
   * @throws org.treffer.record.BadInput if the key is not full, or the role does not allow the
   *     search
   */
  public VehicleProbe probe(PlateReader reader) {
    Reference reference = new Reference("1");
    return switch (key) {
      case VehicleKey.Plate plate ->
          VehicleProbe.ByPlate.of(reference, reader, plate.country(), plate.number(), at);
      case VehicleKey.Chassis chassis -> VehicleProbe.ByVin.of(reference, chassis.number(), at);
      case VehicleKey.Person person ->
          VehicleProbe.ByHolder.person(reference, person.name(), person.born(), person.role(), at);
      case VehicleKey.Company company ->
          VehicleProbe.ByHolder.company(reference, company.name(), company.role(), at);
    };
  }
}
