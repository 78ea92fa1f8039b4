package org.treffer.vehicle;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.treffer.vehicle.vrd.Element;

/**
 * Which data elements an answer may hold. A rule set releases some; the others leave as if the
 * register had none, so a field withheld and a field not known look the same.
 *
 * @param elements ids of the elements released, as {@link Element#id} names them
 */
public record Disclosure(Set<String> elements) {

  /** Every element of the list. */
  public static final Disclosure EVERYTHING = of(Element.all());

  /**
   * Copies the set.
   *
   * @throws IllegalArgumentException if an element is not in the list
   */
  public Disclosure {
    elements = Collections.unmodifiableSet(new TreeSet<>(elements));
    for (String id : elements) {
      if (Element.named(id).isEmpty()) {
        throw new IllegalArgumentException("no data element '" + id + "' in the Annex's list");
      }
    }
  }

  /** The elements of some groups. */
  public static Disclosure ofGroups(Set<Element.Group> groups) {
    return of(Element.all().stream().filter(e -> groups.contains(e.group())).toList());
  }

  /**
   * What is told of an answer's parts, as data-protection rules name them: {@code holder}, {@code
   * owner}, {@code vehicle}, {@code documents}, {@code insurance}, {@code stolen}. Of each part
   * only what is used under Prüm; the refinement set is always told, for without it there is no
   * answer.
   */
  public static Disclosure ofParts(Set<String> parts) {
    return of(
        Element.all().stream()
            .filter(e -> e.underPrum() == Element.Use.USED)
            .filter(e -> e.group() == Element.Group.REFINEMENT || parts.contains(partOf(e)))
            .toList());
  }

  private static String partOf(Element element) {
    if (element.id().startsWith("vehicle.document")) {
      return "documents";
    }
    return element.id().equals("vehicle.stolen")
        ? "stolen"
        : element.group().name().toLowerCase(Locale.ROOT);
  }

  private static Disclosure of(List<Element> elements) {
    return new Disclosure(elements.stream().map(Element::id).collect(Collectors.toSet()));
  }

  /** What is left of a registration. Plate, chassis number and period, the key itself, stay. */
  public Registration of(Registration full) {
    return new Registration(
        full.reference(),
        full.header(),
        full.plate(),
        full.printed(),
        full.sign(),
        full.vin(),
        full.validity(),
        holdings(full.holders(), "holder."),
        holdings(full.owners(), "owner."),
        vehicle(full.vehicle()),
        documents(full.documents()),
        insurance(full.insurance()),
        has("vehicle.stolen") ? full.theft() : Theft.NONE);
  }

  private List<Holding> holdings(List<Holding> holdings, String group) {
    if (!has(group + "name")) {
      return List.of();
    }
    return holdings.stream()
        .map(
            h ->
                new Holding(
                    party(h.party(), group),
                    has(group + "address") ? h.address() : Address.NONE,
                    has(group + "from") ? h.validity() : Validity.NOT_STATED,
                    h.status()))
        .toList();
  }

  private Party party(Party party, String group) {
    if (party instanceof Person p) {
      return new Person(
          p.surname(),
          has(group + "firstName") ? p.firstNames() : "",
          has(group + "born") ? p.born() : Validity.UNKNOWN_DAY,
          has(group + "gender") ? p.gender() : Person.Gender.NOT_STATED,
          has(group + "birthplace") ? p.birthplace() : "");
    }
    return party;
  }

  private VehicleData vehicle(VehicleData v) {
    return new VehicleData(
        has("vehicle.make") || has("refinement.make") ? v.make() : "",
        has("vehicle.type") || has("refinement.type") ? v.commercialType() : "",
        has("vehicle.category") || has("refinement.category") ? v.category() : "",
        has("vehicle.type") ? v.colour() : VehicleData.Colour.NOT_STATED,
        has("vehicle.firstRegistration") ? v.firstRegistration() : Validity.UNKNOWN_DAY,
        has("vehicle.status") ? v.state() : VehicleData.State.NOT_STATED,
        has("vehicle.statusFrom") ? v.stateFrom() : Validity.UNKNOWN_DAY,
        has("vehicle.power") ? v.powerKilowatts() : 0,
        has("vehicle.capacity") ? v.capacityCubicCentimetres() : 0,
        has("vehicle.plateType") ? v.plateType() : "");
  }

  private List<String> documents(List<String> documents) {
    int released = has("vehicle.document2") ? 8 : has("vehicle.document1") ? 1 : 0;
    return documents.subList(0, Math.min(released, documents.size()));
  }

  private Insurance insurance(Insurance full) {
    if (!has("insurance.company")) {
      return Insurance.NONE;
    }
    return new Insurance(
        full.company(),
        has("insurance.number") ? full.number() : "",
        has("insurance.address") ? full.address() : "",
        full.validity());
  }

  private boolean has(String element) {
    return elements.contains(element);
  }
}
