package org.emporion.store.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.emporion.store.xml.SafeXml;
import org.emporion.store.xml.XmlElement;

/** Reads XML files that are imported, within limits. */
final class XmlFile {
  /** Largest file that is read, in bytes. */
  static final long MOST_BYTES = 32L << 20;
  /** Most elements that are read. */
  static final int MOST_ELEMENTS = 1_000_000;

  private XmlFile() {}

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
      try (InputStream in = Files.newInputStream(path)) {
        return Optional.of(XmlElement.read(in, MOST_ELEMENTS));
      }
    } catch (SafeXml.DoctypeException e) {
      at(e, file, problems, "xml-doctype");
    } catch (XmlElement.TooManyException e) {
      at(e, file, problems, "xml-too-many", Integer.toString(MOST_ELEMENTS));
    } catch (XMLStreamException e) {
      at(e, file, problems, "xml-syntax");
    } catch (IOException e) {
      problems.inText(file, 1, 1, "file-unreadable", e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  private static void at(
      XMLStreamException e, String file, ExchangeProblems problems, String phrase, Object... arguments) {
    Optional<Location> at = Optional.ofNullable(e.getLocation());
    problems.inText(file, Math.max(1, at.map(Location::getLineNumber).orElse(1)),
        Math.max(1, at.map(Location::getColumnNumber).orElse(1)), phrase, arguments);
  }
}
