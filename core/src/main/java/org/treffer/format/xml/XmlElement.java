package org.treffer.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An element with all it holds: either a text or further elements, never both.
 *
 * @param name without prefix
 * @param line where its start tag ends, counted from 1
 * @param attributes by name without prefix; declarations of namespaces and attributes of other
 *     namespaces left out
 * @param children in order
 * @param text what it holds if it has no children, blanks included
 */
public record XmlElement(
    String name, int line, Map<String, String> attributes, List<XmlElement> children, String text) {

  /** Copies what it holds. */
  public XmlElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  private static final int LONGEST_MESSAGE = 400;

  /** A message on one line and no longer than that, whatever it repeats from a document. */
  public static String oneLine(String message) {
    String start =
        message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + ".." : message;
    return start.replaceAll("\\p{Cntrl}", "?");
  }

  /** An attribute's value, or empty. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** Every child of a name, in order. */
  public List<XmlElement> all(String child) {
    List<XmlElement> all = new ArrayList<>();
    for (XmlElement each : children) {
      if (each.name.equals(child)) {
        all.add(each);
      }
    }
    return all;
  }

  /**
   * The one child of a name, if there is one.
   *
   * @throws IllegalArgumentException if there are several
   */
  public Optional<XmlElement> only(String child) {
    List<XmlElement> all = all(child);
    if (all.size() > 1) {
      throw new IllegalArgumentException(
          "element " + child + " stands " + all.size() + " times in " + name + ", once is right");
    }
    return all.stream().findFirst();
  }

  /**
   * The text of the one child of a name without blanks around it, or empty.
   *
   * @throws IllegalArgumentException if there are several such children
   */
  public String text(String child) {
    return only(child).map(c -> c.text.strip()).orElse("");
  }

  /**
   * The text of the one child of a name, which must hold one.
   *
   * @throws IllegalArgumentException if there is none, or several
   */
  public String needed(String child) {
    String text = text(child);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("element " + child + " is missing in " + name);
    }
    return text;
  }

  /** The names of children beyond some known ones, each once. */
  public Set<String> beyond(Set<String> known) {
    Set<String> unknown = new TreeSet<>();
    for (XmlElement child : children) {
      if (!known.contains(child.name)) {
        unknown.add(child.name);
      }
    }
    return unknown;
  }
}
