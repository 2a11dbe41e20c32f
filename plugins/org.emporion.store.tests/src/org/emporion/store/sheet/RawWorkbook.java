package org.emporion.store.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, also such as no program would write. */
public final class RawWorkbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** A workbook with one sheet "Rules" whose rows are given as XML. */
  public static RawWorkbook withRows(String rows) {
    return new RawWorkbook()
        .part("_rels/.rels", "<Relationships xmlns='" + PACKAGE + "'><Relationship Id='r1' Type='" + LINKS
            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>")
        .part("xl/workbook.xml", "<workbook xmlns='" + MAIN + "' xmlns:r='" + LINKS
            + "'><sheets><sheet name='Rules' sheetId='1' r:id='r1'/></sheets></workbook>")
        .part("xl/_rels/workbook.xml.rels", "<Relationships xmlns='" + PACKAGE + "'><Relationship Id='r1' Type='" + LINKS
            + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" + LINKS
            + "/sharedStrings' Target='/xl/sharedStrings.xml'/><Relationship Id='r3' Type='" + LINKS
            + "/styles' Target='styles.xml'/></Relationships>")
        .part("xl/worksheets/sheet1.xml", sheet(rows));
  }

  /** A workbook with one row of cells given as XML. */
  public static RawWorkbook withCells(String cells) {
    return withRows("<row r='1'>" + cells + "</row>");
  }

  static String sheet(String rows) {
    return "<worksheet xmlns='" + MAIN + "'><dimension ref='A1:XFD1048576'/><sheetData>" + rows
        + "</sheetData><mergeCells count='1'><mergeCell ref='A1:B1'/></mergeCells></worksheet>";
  }

  /** Adds or replaces a part. */
  public RawWorkbook part(String name, String text) {
    return part(name, text.getBytes(StandardCharsets.UTF_8));
  }

  RawWorkbook part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  RawWorkbook without(String name) {
    parts.remove(name);
    return this;
  }

  RawWorkbook strings(String items) {
    return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
  }

  RawWorkbook styles(String inside) {
    return part("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'>" + inside + "</styleSheet>");
  }

  String text(String name) {
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  /** Writes the file. */
  public Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
