package org.treffer.vehicle.vrd;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treffer.vehicle.fact.FactTable;

/**
 * One data element of an answer (Decision 2008/616/JHA, Annex chapter 3).
 *
 * @param id its name here: group and field, such as {@code holder.name}
 * @param group the group it belongs to
 * @param title what the Annex calls it
 * @param flag whether it has to be sent
 * @param code the harmonised code of the registration certificate (Directive 1999/37/EC), or empty
 * @param underPrum whether it is used under Prüm
 * @param mark where the row was seen: C in the Official Journal, S in the sister list of Directive
 *     (EU) 2015/413, M from memory
 */
public record Element(
    String id, Group group, String title, Flag flag, String code, Use underPrum, String mark) {

  /** The groups of the list. */
  public enum Group {
    /** What is sent first where several vehicles were found. */
    REFINEMENT,
    HOLDER,
    OWNER,
    VEHICLE,
    INSURANCE
  }

  /** Whether an element has to be sent. */
  public enum Flag {
    /** Sent when the national register has it. */
    MANDATORY,
    /** May be sent. */
    OPTIONAL
  }

  /** Whether an element is used under Prüm. */
  public enum Use {
    USED,
    NOT_USED
  }

  private static final Map<String, Element> ALL = read();

  /** Every element, in the order of the list. */
  public static List<Element> all() {
    return List.copyOf(ALL.values());
  }

  /** The element of an id. */
  public static Optional<Element> named(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  private static Map<String, Element> read() {
    Map<String, Element> elements = new LinkedHashMap<>();
    for (List<String> row : FactTable.read(Element.class, "elements.txt", 7).rows()) {
      Element element =
          new Element(
              row.get(0),
              Group.valueOf(row.get(1).toUpperCase(java.util.Locale.ROOT)),
              row.get(2),
              row.get(3).equals("M") ? Flag.MANDATORY : Flag.OPTIONAL,
              row.get(4),
              row.get(5).equals("Y") ? Use.USED : Use.NOT_USED,
              row.get(6));
      elements.put(element.id(), element);
    }
    return Collections.unmodifiableMap(elements);
  }
}
