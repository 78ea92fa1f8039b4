package org.treffer.vehicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treffer.vehicle.vin.Maker;

/**
 * What contradicts itself within one registration: reported at load, never a reason to set a record
 * aside.
 */
public final class Plausibility {

  private static final Pattern CATEGORY =
      Pattern.compile("([MNO][1-3]|O4)G?|L[1-7]e?(-?[A-Z0-9]*)|[TCRS][1-9]?[ab]?");

  private static final List<String> STOLEN = List.of("vehicle", "plate", "documents");

  private Plausibility() {}

  /** The contradictions of a registration, each a line for the user. */
  public static List<String> warnings(Registration registration) {
    List<String> warnings = new ArrayList<>();
    holdings(warnings, "holder", registration.holders(), registration.validity());
    holdings(warnings, "owner", registration.owners(), registration.validity());
    firstRegistration(warnings, registration);
    words(warnings, registration);
    maker(warnings, registration);
    return warnings;
  }

  private static void holdings(
      List<String> warnings, String role, List<Holding> holdings, Validity validity) {
    for (int i = 0; i < holdings.size(); i++) {
      Validity held = holdings.get(i).validity();
      String who = "field " + role + "s: " + role + " " + (i + 1);
      if (!held.within(validity)) {
        warnings.add(who + " (" + held + ") reaches beyond the registration (" + validity + ")");
      }
      if (holdings.get(i).party() instanceof Person person
          && !person.born().equals(Validity.UNKNOWN_DAY)
          && person.born().isAfter(held.from().toLocalDate())) {
        warnings.add(who + " is born after this began (" + held + ")");
      }
    }
  }

  /**
   * Categories of Regulations (EU) 2018/858, 168/2013 and 167/2013, and what is reported stolen.
   */
  private static void words(List<String> warnings, Registration registration) {
    String category = registration.vehicle().category();
    if (!category.isEmpty() && !CATEGORY.matcher(category).matches()) {
      warnings.add("field category: '" + category + "' is none of the EU's categories");
    }
    String stolen = registration.theft().what();
    if (!stolen.isEmpty() && !STOLEN.contains(stolen)) {
      warnings.add(
          "field stolen: '" + stolen + "', where " + String.join(", ", STOLEN) + " are usual");
    }
  }

  private static void firstRegistration(List<String> warnings, Registration registration) {
    if (registration
        .vehicle()
        .firstRegistration()
        .isAfter(registration.validity().from().toLocalDate())) {
      warnings.add(
          "field firstRegistration: first registered on "
              + registration.vehicle().firstRegistration()
              + ", after this registration began");
    }
  }

  private static void maker(List<String> warnings, Registration registration) {
    Optional<Maker> maker = Maker.of(registration.vin());
    String make = registration.vehicle().make();
    if (maker.isPresent() && !make.isEmpty() && !sameMake(maker.get().make(), make)) {
      warnings.add(
          "field make: "
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
