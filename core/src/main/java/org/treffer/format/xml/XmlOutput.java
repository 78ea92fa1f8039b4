package org.treffer.format.xml;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements, two blanks deeper at each level, into memory: what cannot be written in XML is
 * told before a byte of it reaches a file.
 */
public final class XmlOutput {

  /** The first line of a document in UTF-8. */
  public static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private final int depth;

  /**
   * An empty fragment.
   *
   * @param depth how many elements stand around it
   */
  public XmlOutput(int depth) {
    this.depth = depth;
  }

  /**
   * Starts an element; attributes are name, value, name, value; one with an empty value is left
   * out.
   */
  public XmlOutput start(String name, String... attributes) {
    indent();
    tag(name, attributes);
    out.append(">\n");
    open.push(name);
    return this;
  }

  /** Ends the element that was started last. */
  public XmlOutput end() {
    String name = open.pop();
    indent();
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** An element with a text, left out if the text is empty. */
  public XmlOutput text(String name, String text, String... attributes) {
    return text.isEmpty() ? this : always(name, text, attributes);
  }

  /**
   * An element with a text, empty or not.
   *
   * @throws IllegalArgumentException if the text holds a character that XML has no way to write
   */
  public XmlOutput always(String name, String text, String... attributes) {
    indent();
    tag(name, attributes);
    if (text.isEmpty()) {
      out.append("/>\n");
      return this;
    }
    out.append('>');
    escape(text);
    out.append("</").append(name).append(">\n");
    return this;
  }

  private void tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
  }

  private void indent() {
    out.repeat("  ", depth + open.size());
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
        default -> {
          requireXml(c);
          out.appendCodePoint(c);
        }
      }
    }
  }

  /** XML 1.0, section 2.2: no control characters, surrogates alone, U+FFFE and U+FFFF. */
  private static void requireXml(int c) {
    if (c < ' ' || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF) {
      throw new IllegalArgumentException(String.format("XML has no way to write U+%04X", c));
    }
  }

  /** What was written. */
  @Override
  public String toString() {
    return out.toString();
  }
}
