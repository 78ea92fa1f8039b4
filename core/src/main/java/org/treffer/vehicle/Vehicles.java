package org.treffer.vehicle;

import org.treffer.record.Category;

/** The category of vehicle registrations. */
public final class Vehicles {

  /** The category as commands, files and agreements name it. */
  public static final Category CATEGORY = Category.named("vehicle");

  private Vehicles() {}
}
