package org.emporion.store.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a DMN file.
 *
 * @param name its name without namespace
 * @param namespace its namespace; empty for none
 * @param attributes its attributes without a namespace, as name and value
 * @param children the elements in it
 * @param text the text directly in it, without blanks around it
 */
record DmnElement(
    String name, String namespace, List<Attribute> attributes, List<DmnElement> children, String text) {
  /** An attribute. */
  record Attribute(String name, String value) {}

  /** Reads the element whose beginning was read, to its end. The reader limits how deep it goes. */
  static DmnElement read(XMLStreamReader xml) throws XMLStreamException {
    String name = xml.getLocalName();
    String namespace = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
    List<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.add(new Attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i)));
    }
    List<DmnElement> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(read(xml));
      } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
    }
    return new DmnElement(name, namespace, attributes, children, text.toString().strip());
  }

  /** The children of a name and this element's namespace, in order. */
  Stream<DmnElement> all(String childName) {
    return children.stream().filter(one -> one.name.equals(childName) && one.namespace.equals(namespace));
  }

  /** The first child of a name. */
  Optional<DmnElement> first(String childName) {
    return all(childName).findFirst();
  }

  /** An attribute that is not blank. */
  Optional<String> attribute(String attributeName) {
    return attributes.stream()
        .filter(one -> one.name.equals(attributeName) && !one.value.isBlank())
        .map(one -> one.value.strip())
        .findFirst();
  }

  /** What stands in the child {@code text} of a child, on one line; empty when there is none. */
  Optional<String> textOf(String childName) {
    return first(childName).map(DmnElement::entry).filter(text -> !text.isEmpty());
  }

  /** What stands in the child {@code text}, on one line; empty for none. */
  String entry() {
    return first("text").map(one -> one.text.lines().map(String::strip).collect(Collectors.joining(" "))).orElse("");
  }
}
