package org.treffer.vehicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.treffer.vehicle.vin.Maker;

/**
 * What contradicts itself within one registration: reported at load, never a reason to set a record
 * aside.
 */
public final class Plausibility {

  private Plausibility() {}

  /** The contradictions of a registration, each a line for the user. */
  public static List<String> warnings(Registration registration) {
    List<String> warnings = new ArrayList<>();
    holdings(warnings, "holder", registration.holders(), registration.validity());
    holdings(warnings, "owner", registration.owners(), registration.validity());
    firstRegistration(warnings, registration);
    maker(warnings, registration);
    return warnings;
  }

  private static void holdings(
      List<String> warnings, String role, List<Holding> holdings, Validity validity) {
    for (int i = 0; i < holdings.size(); i++) {
      Validity held = holdings.get(i).validity();
      if (!held.within(validity)) {
        warnings.add(
            role
                + " "
                + (i + 1)
                + " ("
                + held
                + ") reaches beyond the registration ("
                + validity
                + ")");
      }
    }
  }

  private static void firstRegistration(List<String> warnings, Registration registration) {
    if (registration
        .vehicle()
        .firstRegistration()
        .isAfter(registration.validity().from().toLocalDate())) {
      warnings.add(
          "first registered on "
              + registration.vehicle().firstRegistration()
              + ", after this registration began");
    }
  }

  private static void maker(List<String> warnings, Registration registration) {
    Optional<Maker> maker = Maker.of(registration.vin());
    String make = registration.vehicle().make();
    if (maker.isPresent() && !make.isEmpty() && !sameMake(maker.get().make(), make)) {
      warnings.add(
          "make "
              + make
              + ", where lists name "
              + maker.get().make()
              + " for chassis numbers that begin with "
              + maker.get().code());
    }
  }

  private static boolean sameMake(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    return a.startsWith(b) || b.startsWith(a) || a.split(" ", 2)[0].equals(b.split(" ", 2)[0]);
  }
}
