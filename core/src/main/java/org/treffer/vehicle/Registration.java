package org.treffer.vehicle;

import java.time.LocalDateTime;
import java.util.List;
import org.treffer.record.Header;
import org.treffer.record.Reference;
import org.treffer.record.Status;
import org.treffer.record.StoredRecord;
import org.treffer.vehicle.plate.Plate;
import org.treffer.vehicle.vin.Vin;

/**
 * One registration: a plate on a vehicle for a period, with everybody who held and owned it
 * meanwhile. A vehicle that gets another plate, and a plate that goes to another vehicle, are
 * further registrations; so plate to vehicle and plate to holder are both periods.
 *
 * @param reference the register's number of this registration
 * @param header what the data-protection rules decide on
 * @param plate the plate's key
 * @param printed the plate as printed, with its separators
 * @param sign the distinguishing sign the plate bore, or empty
 * @param vin the vehicle's chassis number
 * @param validity when the plate was on the vehicle
 * @param holders holders of the certificate (C.1), in the register's order
 * @param owners owners (C.2), in the register's order
 * @param vehicle the vehicle's data
 * @param documents numbers of the vehicle's documents, at most {@value #MOST_DOCUMENTS}
 * @param insurance the insurance
 * @param theft the theft signal
 */
public record Registration(
    Reference reference,
    Header header,
    Plate plate,
    String printed,
    String sign,
    Vin vin,
    Validity validity,
    List<Holding> holders,
    List<Holding> owners,
    VehicleData vehicle,
    List<String> documents,
    Insurance insurance,
    Theft theft)
    implements StoredRecord {

  /** The most holders, and the most owners, of one registration. */
  public static final int MOST_HOLDINGS = 100;

  /** The most documents of one registration. */
  public static final int MOST_DOCUMENTS = 8;

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if one is too long
   */
  public Registration {
    holders = List.copyOf(holders);
    owners = List.copyOf(owners);
    documents = List.copyOf(documents);
    Text.check("the plate", printed);
    Text.check("the sign", sign);
    documents.forEach(d -> Text.check("a document's number", d));
    if (holders.size() > MOST_HOLDINGS || owners.size() > MOST_HOLDINGS) {
      throw new IllegalArgumentException(
          "a registration has at most " + MOST_HOLDINGS + " holders and as many owners");
    }
    if (documents.size() > MOST_DOCUMENTS) {
      throw new IllegalArgumentException("a vehicle has at most " + MOST_DOCUMENTS + " documents");
    }
  }

  /**
   * The registration as it held at a time: the holders, owners, insurance, theft signal and status
   * of then; a status that began later is left out, what it was before is not known. Blocked
   * holdings are left out, as if the register had none.
   */
  public Registration at(LocalDateTime time) {
    List<Holding> heldBy = then(holders, time);
    List<Holding> ownedBy = holders.equals(owners) ? heldBy : then(owners, time);
    Insurance covered = insurance.validity().holds(time) ? insurance : Insurance.NONE;
    Theft missing = theft.validity().holds(time) ? theft : Theft.NONE;
    VehicleData looked = vehicle.at(time);
    boolean unchanged =
        heldBy.size() == holders.size()
            && ownedBy.size() == owners.size()
            && covered.equals(insurance)
            && missing.equals(theft)
            && looked.equals(vehicle);
    return unchanged ? this : with(heldBy, ownedBy, looked, covered, missing);
  }

  private static List<Holding> then(List<Holding> holdings, LocalDateTime time) {
    for (Holding holding : holdings) {
      if (!heldThen(holding, time)) {
        return holdings.stream().filter(h -> heldThen(h, time)).toList();
      }
    }
    return holdings;
  }

  private static boolean heldThen(Holding holding, LocalDateTime time) {
    return holding.status() != Status.BLOCKED && holding.validity().holds(time);
  }

  private Registration with(
      List<Holding> newHolders,
      List<Holding> newOwners,
      VehicleData newVehicle,
      Insurance newInsurance,
      Theft newTheft) {
    return new Registration(
        reference,
        header,
        plate,
        printed,
        sign,
        vin,
        validity,
        newHolders,
        newOwners,
        newVehicle,
        documents,
        newInsurance,
        newTheft);
  }
}
