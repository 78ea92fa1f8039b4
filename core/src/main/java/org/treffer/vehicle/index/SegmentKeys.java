package org.treffer.vehicle.index;

/** The lookups of one segment, kept from search to search. */
final class SegmentKeys {

  private final KeyLookup plates;
  private final KeyLookup vins;

  SegmentKeys(KeyLookup.Building building) {
    plates = new KeyLookup(VehicleFields.PLATE, building);
    vins = new KeyLookup(VehicleFields.VIN, building);
  }

  KeyLookup plates() {
    return plates;
  }

  KeyLookup vins() {
    return vins;
  }
}
