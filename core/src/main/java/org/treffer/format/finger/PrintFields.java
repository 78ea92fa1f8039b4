package org.treffer.format.finger;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.treffer.finger.FingerTemplate;
import org.treffer.finger.Minutia;
import org.treffer.finger.MinutiaType;
import org.treffer.format.JsonFields;
import org.treffer.record.BadInput;
import tools.jackson.core.JsonParser;

/** One element of a record's {@code prints}, read from a parser that stands at its start. */
final class PrintFields {

  private final JsonParser parser;
  private final List<Minutia> minutiae = new ArrayList<>();
  private final List<FingerTemplate> templates = new ArrayList<>();
  private int position = -1;

  PrintFields(JsonParser parser) {
    this.parser = parser;
  }

  /** The prints of the element: one, or all of a minutiae record that holds several. */
  List<FingerTemplate> prints() {
    JsonFields.object(parser, "field prints", this::read);
    if (templates.isEmpty()) {
      return List.of(new FingerTemplate(Math.max(0, position), 0, 0, minutiae));
    }
    return templates.stream().map(this::placed).toList();
  }

  /** What the element says of the position goes before what its record says. */
  private FingerTemplate placed(FingerTemplate print) {
    return position < 0
        ? print
        : new FingerTemplate(position, print.width(), print.height(), print.minutiae());
  }

  private void read(String name) {
    switch (name) {
      case "position" -> position = number("prints.position");
      case "template" -> templates.addAll(template(JsonFields.text(parser, "prints.template")));
      case "minutiae" ->
          JsonFields.array(parser, "field prints.minutiae", () -> minutiae.add(minutia()));
      default -> throw new IllegalArgumentException("field prints." + name + " is not known");
    }
  }

  private static List<FingerTemplate> template(String base64) {
    try {
      return MinutiaeRecord.read(Base64.getDecoder().decode(base64), "field prints.template");
    } catch (BadInput e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("field prints.template: no base64", e);
    }
  }

  private Minutia minutia() {
    List<String> values = JsonFields.texts(parser, "prints.minutiae");
    if (values.size() != 5) {
      throw new IllegalArgumentException(
          "field prints.minutiae: a minutia is [x, y, degrees, type, quality]");
    }
    try {
      return new Minutia(
          Integer.parseInt(values.get(0)),
          Integer.parseInt(values.get(1)),
          Double.parseDouble(values.get(2)),
          type(values.get(3)),
          Integer.parseInt(values.get(4)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("field prints.minutiae: " + e.getMessage(), e);
    }
  }

  private static MinutiaType type(String text) {
    for (MinutiaType type : MinutiaType.values()) {
      if (type.text().equals(text)) {
        return type;
      }
    }
    throw new IllegalArgumentException("'" + text + "' is none of ending, bifurcation, other");
  }

  private int number(String field) {
    String text = JsonFields.text(parser, field);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("field " + field + ": '" + text + "' is no number", e);
    }
  }
}
