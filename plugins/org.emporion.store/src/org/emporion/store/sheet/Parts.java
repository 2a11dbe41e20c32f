package org.emporion.store.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.emporion.store.xml.SafeXml;

/**
 * The parts of a package (ECMA-376 part 2, Open Packaging Conventions): a zip archive whose parts refer to each
 * other by relationships. What is inflated is counted, whatever the archive says of its sizes.
 */
final class Parts implements AutoCloseable {
  private final ZipFile zip;
  private final SpreadsheetLimits limits;
  private final Refusal refusal;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private long inflated;

  /**
   * Opens an archive and looks at its list of entries.
   *
   * @throws IOException when it is no archive
   * @throws UnreadableSpreadsheetException when the list is not that of a spreadsheet
   */
  Parts(Path file, SpreadsheetLimits limits, Refusal refusal) throws IOException, UnreadableSpreadsheetException {
    this.limits = limits;
    this.refusal = refusal;
    this.zip = new ZipFile(file.toFile());
    try {
      list();
    } catch (UnreadableSpreadsheetException e) {
      zip.close();
      throw e;
    }
  }

  private void list() throws UnreadableSpreadsheetException {
    if (zip.size() > limits.parts()) {
      throw refusal.because("too-many-parts", Integer.toString(zip.size()), Integer.toString(limits.parts()));
    }
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName();
      boolean path = name.startsWith("/") || name.contains("\\") || name.contains(":")
          || List.of(name.split("/")).contains("..");
      if (path) {
        throw refusal.because("part-path", name);
      }
      // Names of parts differ by more than capitals (ECMA-376 part 2, 7.3).
      if (entries.put(name.toLowerCase(Locale.ROOT), entry) != null) {
        throw refusal.because("part-twice", name);
      }
    }
  }

  /**
   * Opens a part as XML.
   *
   * @param part its name without a slash before it
   * @param read what is done with it
   * @return what it was made into; empty when there is no such part
   */
  <T> Optional<T> read(String part, Reading<T> read)
      throws IOException, XMLStreamException, UnreadableSpreadsheetException {
    ZipEntry entry = entries.get(part.toLowerCase(Locale.ROOT));
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = new Counted(zip.getInputStream(entry), part)) {
      XMLStreamReader xml = SafeXml.open(in);
      T made = read.from(xml);
      xml.close();
      return Optional.of(made);
    }
  }

  /** The relationships of a part, in order; the whole package's for an empty name. */
  List<Relationship> relationships(String part)
      throws IOException, XMLStreamException, UnreadableSpreadsheetException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    return read(folder + "_rels/" + part.substring(slash) + ".rels", xml -> {
      List<Relationship> found = new ArrayList<>();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")
            && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
          String type = text(xml, "Type");
          found.add(new Relationship(
              text(xml, "Id"), type.substring(type.lastIndexOf('/') + 1), resolve(folder, text(xml, "Target"))));
        }
      }
      return found;
    }).orElse(List.of());
  }

  private static String text(XMLStreamReader xml, String attribute) {
    String value = xml.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }

  /** A target is relative to the folder of the part that names it, or begins with a slash. */
  private static String resolve(String folder, String target) {
    List<String> names = new ArrayList<>();
    for (String name : (target.startsWith("/") ? target : folder + target).split("/")) {
      if (name.equals("..")) {
        if (!names.isEmpty()) {
          names.removeLast();
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return String.join("/", names);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /**
   * A part that another one refers to.
   *
   * @param id what the other one calls it
   * @param type last word of its type, such as {@code worksheet}
   * @param part its name without a slash before it; need not be there
   */
  record Relationship(String id, String type, String part) {}

  /** Makes a part into something. */
  interface Reading<T> {
    /** Reads to the part's end or as far as needed. */
    T from(XMLStreamReader xml) throws XMLStreamException, UnreadableSpreadsheetException;
  }

  /** Counts what comes out of the archive. */
  private final class Counted extends FilterInputStream {
    private final String part;
    private long here;

    Counted(InputStream in, String part) {
      super(in);
      this.part = part;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int count) throws IOException {
      here += count;
      inflated += count;
      if (here > limits.partBytes() || inflated > limits.allBytes()) {
        long most = here > limits.partBytes() ? limits.partBytes() : limits.allBytes();
        throw new Refusal.LimitException(refusal.because("inflates", part, Long.toString(most)));
      }
    }
  }
}
