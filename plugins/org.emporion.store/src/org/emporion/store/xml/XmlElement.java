package org.emporion.store.xml;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of an XML document with its place; names without prefixes. */
public final class XmlElement {
  private final String namespace;
  private final String name;
  private final int line;
  private final int column;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private XmlElement(XMLStreamReader xml, Location begin, boolean behindText) {
    this.namespace = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
    this.name = xml.getLocalName();
    this.line = begin.getLineNumber();
    // The reader ends a text once it has read the bracket behind it.
    this.column = begin.getColumnNumber() - (behindText ? 1 : 0);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
  }

  /**
   * Reads a document that nobody vouches for.
   *
   * @param in the document; the caller limits its size and closes it
   * @param mostElements how many elements are read
   * @return its root
   * @throws SafeXml.DoctypeException when it has a document type declaration
   * @throws TooManyException when it has more elements
   * @throws XMLStreamException when it is no well-formed XML, or nested too deep
   */
  public static XmlElement read(InputStream in, int mostElements) throws XMLStreamException {
    XMLStreamReader xml = SafeXml.open(in);
    Deque<XmlElement> open = new ArrayDeque<>();
    XmlElement root = null;
    int elements = 0;
    // An event is over where the reader stands then: the next one begins there.
    Location begin = xml.getLocation();
    boolean behindText = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        XmlElement element = new XmlElement(xml, begin, behindText);
        if (++elements > mostElements) {
          throw new TooManyException(begin);
        }
        if (open.isEmpty()) {
          root = element;
        } else {
          open.peek().children.add(element);
        }
        open.push(element);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open.pop();
      } else if ((xml.isCharacters() || event == XMLStreamConstants.CDATA) && !open.isEmpty()) {
        open.peek().text.append(xml.getText());
      }
      behindText = xml.isCharacters();
      begin = xml.getLocation();
    }
    if (root == null) {
      throw new XMLStreamException("There is no element", begin);
    }
    return root;
  }

  /** A document has more elements than are read. */
  public static final class TooManyException extends XMLStreamException {
    private static final long serialVersionUID = 1L;

    TooManyException(Location at) {
      super("Too many elements", at);
    }
  }

  /** Its namespace; empty when it has none. */
  public String namespace() {
    return namespace;
  }

  /** Its name without a prefix. */
  public String name() {
    return name;
  }

  /** The line it begins in, from 1. */
  public int line() {
    return line;
  }

  /** The character of the line it begins with, from 1. */
  public int column() {
    return column;
  }

  /** The text directly in it, without blanks around it. */
  public String text() {
    return text.toString().strip();
  }

  /** The value of an attribute; empty when it has none. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** The elements directly in it. */
  public List<XmlElement> children() {
    return Collections.unmodifiableList(children);
  }

  /** The elements directly in it with this name. */
  public List<XmlElement> children(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  /** The first element directly in it with this name. */
  public Optional<XmlElement> child(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).findFirst();
  }
}
