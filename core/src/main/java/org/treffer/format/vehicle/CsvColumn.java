package org.treffer.format.vehicle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.treffer.vehicle.Address;
import org.treffer.vehicle.Company;
import org.treffer.vehicle.Holding;
import org.treffer.vehicle.Person;
import org.treffer.vehicle.Registration;
import org.treffer.vehicle.Validity;
import org.treffer.vehicle.VehicleData;

/**
 * One column of a register's CSV: how it is read into the fields of a registration and written from
 * one.
 *
 * @param name the column's name in the first line
 * @param set reads a value that is not empty
 * @param get writes; empty for nothing
 */
record CsvColumn(String name, Set set, Function<Registration, String> get) {

  /** Reads a value. */
  interface Set {
    void into(RegistrationFields fields, String value);
  }

  /** Every column, by name, in the order in which they are written. */
  static final Map<String, CsvColumn> ALL = all();

  private static Map<String, CsvColumn> all() {
    Map<String, CsvColumn> columns = new LinkedHashMap<>();
    add(columns, "reference", (f, v) -> f.reference = v, r -> r.reference().text());
    add(columns, "country", (f, v) -> f.country = v, r -> r.plate().country().code());
    add(columns, "plate", (f, v) -> f.plate = v, Registration::printed);
    add(columns, "sign", (f, v) -> f.sign = v, Registration::sign);
    add(columns, "vin", (f, v) -> f.vin = v, r -> r.vin().text());
    add(columns, "validFrom", (f, v) -> f.validFrom = v, r -> r.validity().fromText());
    add(columns, "validTo", (f, v) -> f.validTo = v, r -> r.validity().toText());
    party(columns, "holder", f -> first(f.holders), Registration::holders);
    party(columns, "owner", f -> first(f.owners), Registration::owners);
    vehicle(columns);
    add(
        columns,
        "document",
        (f, v) -> f.documents.add(v),
        r -> r.documents().stream().findFirst().orElse(""));
    add(columns, "insurer", (f, v) -> f.insurer = v, r -> r.insurance().company());
    add(columns, "insuranceNumber", (f, v) -> f.policy = v, r -> r.insurance().number());
    add(columns, "stolen", (f, v) -> f.stolen = v, r -> r.theft().what());
    add(
        columns,
        "stolenFrom",
        (f, v) -> f.stolenFrom = v,
        r -> r.theft().what().isEmpty() ? "" : r.theft().validity().fromText());
    add(
        columns,
        "stolenTo",
        (f, v) -> f.stolenTo = v,
        r -> r.theft().what().isEmpty() ? "" : r.theft().validity().toText());
    return columns;
  }

  private static void add(
      Map<String, CsvColumn> columns, String name, Set set, Function<Registration, String> get) {
    columns.put(name, new CsvColumn(name, set, get));
  }

  private static HoldingFields first(List<HoldingFields> holdings) {
    if (holdings.isEmpty()) {
      holdings.add(new HoldingFields());
    }
    return holdings.getFirst();
  }

  private static void party(
      Map<String, CsvColumn> columns,
      String role,
      Function<RegistrationFields, HoldingFields> into,
      Function<Registration, List<Holding>> of) {
    add(columns, role + "Name", (f, v) -> into.apply(f).surname = v, person(of, Person::surname));
    add(
        columns,
        role + "FirstNames",
        (f, v) -> into.apply(f).firstNames = v,
        person(of, Person::firstNames));
    add(
        columns,
        role + "Born",
        (f, v) -> into.apply(f).born = Periods.day(role + "Born", v),
        person(of, p -> day(p.born())));
    add(
        columns,
        role + "Company",
        (f, v) -> into.apply(f).company = v,
        r ->
            of.apply(r).isEmpty() || !(of.apply(r).getFirst().party() instanceof Company c)
                ? ""
                : c.name());
    add(columns, role + "Street", (f, v) -> into.apply(f).street = v, address(of, Address::street));
    add(
        columns,
        role + "HouseNumber",
        (f, v) -> into.apply(f).houseNumber = v,
        address(of, Address::houseNumber));
    add(
        columns,
        role + "Postcode",
        (f, v) -> into.apply(f).postcode = v,
        address(of, Address::postcode));
    add(columns, role + "Place", (f, v) -> into.apply(f).place = v, address(of, Address::place));
  }

  private static Function<Registration, String> person(
      Function<Registration, List<Holding>> of, Function<Person, String> get) {
    return r ->
        of.apply(r).isEmpty() || !(of.apply(r).getFirst().party() instanceof Person p)
            ? ""
            : get.apply(p);
  }

  private static Function<Registration, String> address(
      Function<Registration, List<Holding>> of, Function<Address, String> get) {
    return r -> of.apply(r).isEmpty() ? "" : get.apply(of.apply(r).getFirst().address());
  }

  private static void vehicle(Map<String, CsvColumn> columns) {
    add(columns, "make", (f, v) -> f.make = v, r -> r.vehicle().make());
    add(columns, "type", (f, v) -> f.type = v, r -> r.vehicle().commercialType());
    add(columns, "category", (f, v) -> f.category = v, r -> r.vehicle().category());
    add(
        columns,
        "colour",
        (f, v) -> f.colour = choice("colour", v, VehicleData.Colour.class),
        r -> usual(r.vehicle().colour()));
    add(
        columns,
        "firstRegistration",
        (f, v) -> f.firstRegistration = v,
        r -> day(r.vehicle().firstRegistration()));
    add(
        columns,
        "status",
        (f, v) -> f.state = choice("status", v, VehicleData.State.class),
        r -> usual(r.vehicle().state()));
  }

  private static String usual(Enum<?> value) {
    return value.name().equals("NOT_STATED") ? "" : value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E choice(String column, String text, Class<E> choices) {
    try {
      return Enum.valueOf(choices, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("field " + column + ": '" + text + "' is not known", e);
    }
  }

  private static String day(LocalDate day) {
    return day.equals(Validity.UNKNOWN_DAY) ? "" : day.toString();
  }
}
