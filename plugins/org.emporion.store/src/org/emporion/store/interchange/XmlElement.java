package org.emporion.store.interchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.emporion.store.xml.SafeXml;

/** An element of an XML file with its place; names without prefixes. */
final class XmlElement {
  /** Largest file that is read, in bytes. */
  static final long MOST_BYTES = 32L << 20;
  /** Most elements that are read. */
  static final int MOST_ELEMENTS = 1_000_000;

  private final String namespace;
  private final String name;
  private final int line;
  private final int column;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private XmlElement(String namespace, String name, Location begin) {
    this.namespace = namespace;
    this.name = name;
    this.line = begin.getLineNumber();
    this.column = begin.getColumnNumber();
  }

  /**
   * Reads a file.
   *
   * @param file what problems call it
   * @return its root; empty when it cannot be used, which is noted
   */
  static Optional<XmlElement> read(Path path, String file, ExchangeProblems problems) {
    try {
      long size = Files.size(path);
      if (size > MOST_BYTES) {
        problems.inText(file, 1, 1, "file-too-large", Long.toString(size), Long.toString(MOST_BYTES));
        return Optional.empty();
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
        return read(SafeXml.open(in), file, problems);
      }
    } catch (SafeXml.DoctypeException e) {
      Location at = e.getLocation();
      problems.inText(file, at.getLineNumber(), at.getColumnNumber(), "xml-doctype");
    } catch (XMLStreamException e) {
      Optional<Location> at = Optional.ofNullable(e.getLocation());
      problems.inText(file, Math.max(1, at.map(Location::getLineNumber).orElse(1)),
          Math.max(1, at.map(Location::getColumnNumber).orElse(1)), "xml-syntax");
    } catch (IOException e) {
      problems.inText(file, 1, 1, "file-unreadable", e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  private static Optional<XmlElement> read(XMLStreamReader xml, String file, ExchangeProblems problems)
      throws XMLStreamException {
    Deque<XmlElement> open = new ArrayDeque<>();
    XmlElement root = null;
    int elements = 0;
    // An event is over where the reader stands then: the next one begins there.
    Location begin = xml.getLocation();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        XmlElement element = new XmlElement(xml.getNamespaceURI(), xml.getLocalName(), begin);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          element.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        if (++elements > MOST_ELEMENTS) {
          problems.inText(file, element.line, element.column, "xml-too-many", Integer.toString(MOST_ELEMENTS));
          return Optional.empty();
        }
        if (open.isEmpty()) {
          root = element;
        } else {
          open.peek().children.add(element);
        }
        open.push(element);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open.pop();
      } else if (xml.isCharacters() && !open.isEmpty()) {
        open.peek().text.append(xml.getText());
      }
      begin = xml.getLocation();
    }
    return Optional.ofNullable(root);
  }

  /** Its namespace; empty when it has none. */
  String namespace() {
    return namespace == null ? "" : namespace;
  }

  /** Its name without a prefix. */
  String name() {
    return name;
  }

  /** The line it begins in, from 1. */
  int line() {
    return line;
  }

  /** The character of the line it begins with, from 1. */
  int column() {
    return column;
  }

  /** The text directly in it, without blanks around it. */
  String text() {
    return text.toString().strip();
  }

  /** The value of an attribute; empty when it has none. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** The elements directly in it. */
  List<XmlElement> children() {
    return children;
  }

  /** The elements directly in it with this name. */
  List<XmlElement> children(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  /** The first element directly in it with this name. */
  Optional<XmlElement> child(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).findFirst();
  }
}
