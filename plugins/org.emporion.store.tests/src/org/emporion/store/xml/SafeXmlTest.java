package org.emporion.store.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordinary XML is read; what could reach beyond the document is not. */
class SafeXmlTest {
  @TempDir
  Path temp;

  @Test
  void readsElementsAndText() throws Exception {
    XMLStreamReader xml = open("<?xml version='1.0'?><!-- c --><a>\n <b>x<!-- c -->&lt;<![CDATA[y]]>&#65;</b> </a>");
    assertEquals(XMLStreamReader.START_ELEMENT, xml.nextTag());
    assertEquals(XMLStreamReader.START_ELEMENT, xml.nextTag());
    assertEquals("x<yA", xml.getElementText());
    assertEquals(XMLStreamReader.END_ELEMENT, xml.nextTag());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<!DOCTYPE a><a/>",
    "<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'><a/>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]><a/>"})
  void refusesADocumentType(String text) throws Exception {
    assertThrows(SafeXml.DoctypeException.class, () -> read(text));
    assertThrows(SafeXml.DoctypeException.class, () -> open(text).nextTag());
  }

  @Test
  void anEntityOfNobodyIsAMistake() {
    assertThrows(XMLStreamException.class, () -> read("<a>&b;</a>"));
  }

  @Test
  void includesNothing() throws Exception {
    Path other = Files.writeString(temp.resolve("other.xml"), "<secret/>");
    read("<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" + other.toUri() + "'/></a>");
  }

  @Test
  void nestingHasAnEnd() throws Exception {
    read("<a>".repeat(SafeXml.MAX_DEPTH) + "</a>".repeat(SafeXml.MAX_DEPTH));
    assertThrows(XMLStreamException.class,
        () -> read("<a>".repeat(SafeXml.MAX_DEPTH + 1) + "</a>".repeat(SafeXml.MAX_DEPTH + 1)));
  }

  private static void read(String text) throws XMLStreamException {
    XMLStreamReader xml = open(text);
    while (xml.hasNext()) {
      xml.next();
    }
  }

  private static XMLStreamReader open(String text) throws XMLStreamException {
    return SafeXml.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
