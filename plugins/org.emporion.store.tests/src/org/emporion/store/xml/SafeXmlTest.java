package org.emporion.store.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "Big5", "ISO-8859-1"})
  void readsTheEncodingsOfXml(String encoding) throws Exception {
    String text = encoding.equals("ISO-8859-1") ? "é" : "規則";
    byte[] bytes = ("<?xml version='1.0' encoding='" + encoding + "'?><a>" + text + "</a>").getBytes(encoding);
    XMLStreamReader xml = SafeXml.open(new ByteArrayInputStream(bytes));
    xml.nextTag();
    assertEquals(text, xml.getElementText());
  }

  @Test
  void aByteOrderMarkIsNoFault() throws Exception {
    assertEquals(XMLStreamReader.START_ELEMENT, open("\uFEFF<?xml version='1.0'?><a/>").nextTag());
    assertEquals(XMLStreamReader.START_ELEMENT, open("\uFEFF<a/>").nextTag());
  }

  /** The JDK's reader would print a line of its own for it. */
  @Test
  void aWrongByteIsAMistakeToldToNobodyElse() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      byte[] bytes = {'<', 'a', '>', (byte) 0xE8, 'b', '<', '/', 'a', '>'};
      assertThrows(XMLStreamException.class, () -> read(SafeXml.open(new ByteArrayInputStream(bytes))));
    } finally {
      System.setErr(before);
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nestingHasAnEnd() throws Exception {
    read("<a>".repeat(SafeXml.MAX_DEPTH) + "</a>".repeat(SafeXml.MAX_DEPTH));
    assertThrows(XMLStreamException.class,
        () -> read("<a>".repeat(SafeXml.MAX_DEPTH + 1) + "</a>".repeat(SafeXml.MAX_DEPTH + 1)));
  }

  private static void read(String text) throws XMLStreamException {
    read(open(text));
  }

  private static void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
    }
  }

  private static XMLStreamReader open(String text) throws XMLStreamException {
    return SafeXml.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
