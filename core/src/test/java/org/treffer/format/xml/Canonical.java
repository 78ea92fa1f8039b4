package org.treffer.format.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a document says, however it is written, by another parser than ours: names, namespaces,
 * attributes in order and texts; without comments and blanks between elements.
 */
public final class Canonical {

  private Canonical() {}

  /** The canonical text of a document. */
  public static String of(String xml) {
    try (InputStream in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setCoalescing(true);
      StringBuilder text = new StringBuilder();
      write(factory.newDocumentBuilder().parse(in).getDocumentElement(), text);
      return text.toString();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError("not well-formed: " + xml, e);
    }
  }

  /** Checks a document against a schema. */
  public static void requireValid(String xml, URL schema) {
    try {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(schema)
          .newValidator()
          .validate(
              new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException | SAXException e) {
      throw new AssertionError("not valid under " + schema + ": " + e.getMessage() + "\n" + xml, e);
    }
  }

  private static void write(Element element, StringBuilder out) {
    out.append('{').append(element.getNamespaceURI()).append('}').append(element.getLocalName());
    TreeMap<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (attribute.getNamespaceURI() == null) {
        attributes.put(attribute.getLocalName(), attribute.getValue());
      }
    }
    out.append(attributes).append('(');
    boolean leaf = true;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      leaf &= child.getNodeType() != Node.ELEMENT_NODE;
    }
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (child.getNodeType()) {
        case Node.ELEMENT_NODE -> write((Element) child, out);
        case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> text.append(child.getNodeValue());
        default -> {
          // says nothing
        }
      }
    }
    out.append(leaf ? text.toString().strip() : "").append(")\n");
  }
}
