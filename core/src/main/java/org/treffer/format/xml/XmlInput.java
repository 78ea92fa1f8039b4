package org.treffer.format.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.treffer.record.BadInput;

/**
 * Reads an XML document as its root's children, one after the other, each whole: memory for one of
 * them, however long the document is.
 *
 * <p>Safe to point at anything: a document type declaration is refused, so that no entity is
 * declared, expanded or fetched; elements lie at most {@value #DEEPEST} deep, one child of the root
 * holds at most {@value #MOST_ELEMENTS} of them, and a text at most {@value #LONGEST_TEXT}
 * characters.
 */
public final class XmlInput implements Closeable {

  /** How deep elements may lie, the root counted as 1. */
  static final int DEEPEST = 16;

  /** The most elements in one child of the root. */
  static final int MOST_ELEMENTS = 50_000;

  /** The longest text of an element, in characters. */
  static final int LONGEST_TEXT = 1 << 20;

  private final String name;
  private final InputStream in;
  private final XMLStreamReader parser;
  private final String namespace;
  private final XmlElement root;
  private boolean ended;

  /**
   * Reads up to the root's start tag.
   *
   * @param name what messages call the document
   * @param in closed with this reader
   * @throws BadInput if it is no XML, or declares a document type
   */
  public XmlInput(String name, InputStream in) {
    this.name = name;
    this.in = in;
    try {
      this.parser = safe().createXMLStreamReader(XmlCharset.decoded(name, in));
    } catch (XMLStreamException | IOException e) {
      throw malformed(0, e);
    }
    int event = XMLStreamConstants.START_DOCUMENT;
    while (event != XMLStreamConstants.START_ELEMENT) {
      event = advance();
    }
    this.namespace = namespaceOfElement();
    this.root = new XmlElement(parser.getLocalName(), line(), attributes(), List.of(), "");
  }

  private static XMLInputFactory safe() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the file is opened");
        });
    return factory;
  }

  /** What messages call the document. */
  public String name() {
    return name;
  }

  /** The root's name and attributes, without what it holds. */
  public XmlElement root() {
    return root;
  }

  /** The root's namespace, or empty. */
  public String namespace() {
    return namespace;
  }

  /**
   * The root's next child, empty behind the last one.
   *
   * @throws BadInput if the document is not well-formed, is cut off or goes beyond the bounds
   */
  public Optional<XmlElement> next() {
    while (!ended) {
      switch (advance()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return Optional.of(element());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> requireBlank();
        case XMLStreamConstants.END_ELEMENT -> toTheEnd();
        default -> {
          // comments and processing instructions say nothing
        }
      }
    }
    return Optional.empty();
  }

  private void toTheEnd() {
    ended = true;
    int event = XMLStreamConstants.END_ELEMENT;
    while (event != XMLStreamConstants.END_DOCUMENT) {
      event = advance();
    }
  }

  /** The element at whose start tag the parser stands, up to its end tag. */
  private XmlElement element() {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open());
    int elements = 1;
    while (true) {
      switch (advance()) {
        case XMLStreamConstants.START_ELEMENT -> {
          elements++;
          require(open.size() < DEEPEST - 1, "elements lie more than " + DEEPEST + " deep");
          require(elements <= MOST_ELEMENTS, "more than " + MOST_ELEMENTS + " elements in a block");
          open.push(new Open());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.peek().add();
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement element = open.pop().element();
          if (open.isEmpty()) {
            return element;
          }
          open.peek().children.add(element);
        }
        default -> {
          // comments and processing instructions say nothing
        }
      }
    }
  }

  /** An element whose end tag was not yet reached. */
  private final class Open {
    private final String element = parser.getLocalName();
    private final int line = line();
    private final Map<String, String> attributes = attributes();
    private final List<XmlElement> children = new ArrayList<>(2);
    private final StringBuilder text = new StringBuilder(16);

    Open() {
      require(
          namespaceOfElement().equals(namespace),
          "element " + element + " is of another namespace than the root");
    }

    void add() {
      require(
          text.length() + parser.getTextLength() <= LONGEST_TEXT,
          "a text of more than " + LONGEST_TEXT + " characters");
      text.append(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
    }

    XmlElement element() {
      boolean leaf = children.isEmpty();
      require(
          leaf || text.toString().isBlank(), "element " + element + " holds a text and elements");
      return new XmlElement(element, line, attributes, children, leaf ? text.toString() : "");
    }
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < parser.getAttributeCount(); i++) {
      String of = parser.getAttributeNamespace(i);
      if (of == null || of.isEmpty()) {
        attributes.put(parser.getAttributeLocalName(i), parser.getAttributeValue(i));
      }
    }
    return attributes;
  }

  private String namespaceOfElement() {
    String of = parser.getNamespaceURI();
    return of == null ? "" : of;
  }

  private void requireBlank() {
    require(parser.getText().isBlank(), "a text between elements");
  }

  private void require(boolean fine, String what) {
    if (!fine) {
      throw new BadInput(name + ", line " + line() + ": " + what);
    }
  }

  private int line() {
    return Math.max(1, parser.getLocation().getLineNumber());
  }

  private int advance() {
    int event;
    try {
      event = parser.next();
    } catch (XMLStreamException | RuntimeException e) {
      // The parser tells of some damage by other exceptions than its own.
      throw malformed(line(), e);
    }
    require(
        event != XMLStreamConstants.DTD,
        "a document type declaration is not taken: take it out of the file");
    require(event != XMLStreamConstants.ENTITY_REFERENCE, "an entity that nothing declares");
    return event;
  }

  private BadInput malformed(int line, Exception e) {
    Throwable cause = e instanceof XMLStreamException x ? x.getNestedException() : e;
    if (cause instanceof CharacterCodingException) {
      return new BadInput(name + ": some bytes are no text of the file's encoding: write UTF-8", e);
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    // The parser's own message starts with the place, on a line of its own.
    String what = message.replaceFirst("(?s)^ParseError at .*?\\RMessage: ", "");
    String first = inWords(what.lines().findFirst().orElse("unreadable"));
    String place = line > 0 ? ", line " + line : "";
    return new BadInput(
        name + place + ": not well-formed XML: " + first.replaceAll("\\p{Cntrl}", "?"), e);
  }

  private static String inWords(String what) {
    return what.startsWith("XML document structures must start and end within the same entity")
        ? "it ends before it is complete"
        : what;
  }

  @Override
  public void close() throws IOException {
    try {
      parser.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      in.close();
    }
  }
}
