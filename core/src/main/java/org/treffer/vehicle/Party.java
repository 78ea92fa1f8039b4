package org.treffer.vehicle;

/** Who holds or owns a vehicle: a person or a company. */
public sealed interface Party permits Person, Company {

  /** The printable name. */
  String name();
}
