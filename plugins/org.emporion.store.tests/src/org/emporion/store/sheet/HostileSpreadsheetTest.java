package org.emporion.store.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, are something else, or were made to do harm are refused with a reason and a place. */
class HostileSpreadsheetTest {
  private static final SpreadsheetLimits SMALL = new SpreadsheetLimits(100_000, 10, 50_000, 60_000, 2, 20, 5, 30, 100);

  @TempDir
  Path temp;
  private Path file;

  @BeforeEach
  void name() {
    file = temp.resolve("book.xlsx");
  }

  @Test
  void aFileThatIsNotThere() {
    refused("The file is not there");
  }

  @Test
  void aFileThatIsNoZip() throws IOException {
    Files.writeString(file, "table,points\n");
    refused("not an Excel workbook");
  }

  @Test
  void anOldOrEncryptedWorkbook() throws IOException {
    Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
    refused("protected by a password");
  }

  @Test
  void aTruncatedZip() throws IOException {
    byte[] whole = Files.readAllBytes(RawWorkbook.withCells("<c><v>1</v></c>").write(file));
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    refused("not an Excel workbook");
  }

  @Test
  void aZipWithDamagedContent() throws IOException {
    byte[] whole = Files.readAllBytes(RawWorkbook.withRows("<row><c><v>1</v></c></row>".repeat(500)).write(file));
    int sheet = new String(whole, StandardCharsets.ISO_8859_1).indexOf("sheet1.xml") + 30;
    for (int i = sheet; i < sheet + 40; i++) {
      whole[i] ^= 0x55;
    }
    Files.write(file, whole);
    UnreadableSpreadsheetException refusal = refused("damaged");
    assertEquals("Rules", refusal.sheet());
  }

  @Test
  void aZipOfSomethingElse() throws IOException {
    new RawWorkbook().part("word/document.xml", "<document/>").write(file);
    refused("no workbook in it");
    new RawWorkbook().part("xl/workbook.xml", "<document/>").write(file);
    refused("no workbook in it");
  }

  @Test
  void aPartThatInflatesBeyondItsLimit() throws IOException {
    RawWorkbook.withCells("<c><v>1</v></c>").part("xl/worksheets/sheet1.xml", RawWorkbook.sheet(" ".repeat(60_000))).write(file);
    assertTrue(Files.size(file) < 5_000, "a bomb is small");
    refused("\"xl/worksheets/sheet1.xml\" of the workbook grows beyond 50000 bytes");
  }

  @Test
  void partsThatInflateBeyondTheirLimitTogether() throws IOException {
    RawWorkbook.withRows(" ".repeat(40_000)).strings(" ".repeat(40_000)).write(file);
    refused("grows beyond 60000 bytes");
  }

  @Test
  void aBombOfTheStandardLimitsStopsThere() throws IOException {
    try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook>".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 80; i++) {
        zip.write(blanks);
      }
    }
    UnreadableSpreadsheetException refusal =
        assertThrows(UnreadableSpreadsheetException.class, () -> Spreadsheet.open(file));
    assertTrue(refusal.getMessage().contains("67108864 bytes"), refusal.getMessage());
  }

  @Test
  void aFileBeyondItsLimit() throws IOException {
    Files.write(file, new byte[100_001]);
    refused("has 100001 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"})
  void aDocumentTypeAnywhere(String part) throws IOException {
    Path secret = Files.writeString(temp.resolve("secret.txt"), "secret");
    RawWorkbook book = RawWorkbook.withCells("<c t='inlineStr'><is><t>&amp;x;</t></is></c>");
    book.part(part, "<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + book.text(part).replace("&amp;x;", "&x;"));
    book.write(file);
    refused("document type declaration");
  }

  @Test
  void aDocumentTypeInAnotherEncoding() throws IOException {
    RawWorkbook book = RawWorkbook.withCells("<c><v>1</v></c>");
    book.part("xl/workbook.xml",
        ("<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a>" + book.text("xl/workbook.xml")).getBytes(StandardCharsets.UTF_16));
    book.write(file);
    refused("document type declaration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "C:/boot.ini", "xl\\workbook.xml", "a/../../b"})
  void aPartThatLooksLikeAPath(String name) throws IOException {
    RawWorkbook.withCells("<c><v>1</v></c>").part(name, "x").write(file);
    refused("looks like a path");
  }

  @Test
  void aPartInTwoSpellings() throws IOException {
    RawWorkbook book = RawWorkbook.withCells("<c><v>1</v></c>");
    book.part("XL/Workbook.xml", book.text("xl/workbook.xml")).write(file);
    refused("twice");
  }

  @Test
  void tooManyParts() throws IOException {
    RawWorkbook book = RawWorkbook.withCells("<c><v>1</v></c>");
    for (int i = 0; i < 10; i++) {
      book.part("xl/media/" + i, "x");
    }
    book.write(file);
    refused("At most 10");
  }

  @Test
  void tooManySheets() throws IOException {
    RawWorkbook book = RawWorkbook.withCells("<c><v>1</v></c>");
    book.part("xl/workbook.xml",
        book.text("xl/workbook.xml").replace("</sheets>", "<sheet name='b'/><sheet name='c'/></sheets>")).write(file);
    refused("more than 2 sheets");
  }

  @Test
  void aSheetThatIsNotThere() throws IOException {
    RawWorkbook.withCells("").without("xl/worksheets/sheet1.xml").write(file);
    assertEquals("Rules", refused("damaged").sheet());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<row r='21'><c r='A21'><v>1</v></c></row>", "<row r='1'><c r='F1'><v>1</v></c></row>", "<row r='9999999'><c><v>1</v></c></row>"})
  void cellsBeyondTheLimit(String rows) throws IOException {
    RawWorkbook.withRows(rows).write(file);
    UnreadableSpreadsheetException refusal = refused("20 rows, 5 columns and 30 cells");
    assertTrue(refusal.row() > 0 && refusal.column() > 0);
  }

  @Test
  void moreCellsThanTheLimit() throws IOException {
    RawWorkbook.withRows("<row><c><v>1</v></c><c><v>1</v></c></row>".repeat(16)).write(file);
    UnreadableSpreadsheetException refusal = refused("30 cells");
    assertEquals(16, refusal.row());
    assertEquals(1, refusal.column());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZZZZZ1", "A0", "A2", "1", "", "a1", "A99999999999"})
  void aCellWithAWrongReference(String reference) throws IOException {
    RawWorkbook.withCells("<c r='" + reference + "'><v>1</v></c>").write(file);
    assertEquals(1, refused("damaged").row());
  }

  @Test
  void rowsAndCellsOutOfOrder() throws IOException {
    RawWorkbook.withCells("<c r='B1'><v>1</v></c><c r='B1'><v>2</v></c>").write(file);
    refused("damaged");
    RawWorkbook.withRows("<row r='2'/><row r='1'/>").write(file);
    refused("damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<c t='s'><v>7</v></c>", "<c t='s'><v>-1</v></c>", "<c><v>NaN</v></c>", "<c><v>1e999</v></c>",
      "<c><v>12,5</v></c>", "<c t='x'><v>1</v></c>"})
  void aValueThatIsNone(String cell) throws IOException {
    RawWorkbook.withCells(cell).strings("<si><t>only</t></si>").write(file);
    UnreadableSpreadsheetException refusal = refused("does not fit the kind");
    assertEquals("Rules 1 1", refusal.sheet() + " " + refusal.row() + " " + refusal.column());
  }

  @Test
  void aTextBeyondTheLimit() throws IOException {
    RawWorkbook.withCells("<c t='inlineStr'><is><t>" + "x".repeat(101) + "</t></is></c>").write(file);
    refused("longer than 100");
    RawWorkbook.withCells("<c t='s'><v>0</v></c>").strings("<si><t>" + "x".repeat(101) + "</t></si>").write(file);
    refused("longer than 100");
  }

  @Test
  void elementsNestedWithoutEnd() throws IOException {
    RawWorkbook.withCells("<c>" + "<x>".repeat(1000)).write(file);
    refused("damaged");
  }

  private UnreadableSpreadsheetException refused(String words) {
    UnreadableSpreadsheetException refusal =
        assertThrows(UnreadableSpreadsheetException.class, () -> Spreadsheet.open(file, SMALL));
    assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    assertTrue(refusal.reason().zhTw().codePoints()
        .anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN), refusal.reason().zhTw());
    return refusal;
  }
}
