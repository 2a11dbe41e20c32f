package org.emporion.store.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the cells of a workbook arrives as text. */
class SpreadsheetTest {
  @TempDir
  Path temp;

  @Test
  void readsWhatASpreadsheetLibraryWrites() throws Exception {
    Path file = temp.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet first = book.newWorksheet("Rules");
      first.value(0, 0, " 規則 ");
      first.value(0, 2, 12);
      first.value(4, 1, 0.1);
      first.value(4, 2, true);
      first.value(4, 3, LocalDate.of(2027, 1, 31));
      first.style(4, 3).format("yyyy-MM-dd").set();
      first.value(4, 4, LocalDateTime.of(2027, 1, 31, 8, 30, 15));
      first.style(4, 4).format("yyyy/m/d h:mm").set();
      book.newWorksheet("註").value(2, 0, "a\nb");
    }
    Spreadsheet book = Spreadsheet.open(file);

    assertEquals(List.of("Rules", "註"), book.sheets().stream().map(Sheet::name).toList());
    Sheet rules = book.sheet("Rules").orElseThrow();
    assertEquals(
        List.of(
            new Row(1, List.of(new Cell(1, 1, " 規則 ", Cell.Kind.TEXT), new Cell(1, 3, "12", Cell.Kind.NUMBER))),
            new Row(5, List.of(
                new Cell(5, 2, "0.1", Cell.Kind.NUMBER),
                new Cell(5, 3, "true", Cell.Kind.BOOLEAN),
                new Cell(5, 4, "2027-01-31", Cell.Kind.DATE),
                new Cell(5, 5, "2027-01-31T08:30:15", Cell.Kind.DATE)))),
        rules.rows());
    assertEquals("規則", rules.rows().getFirst().text(1));
    assertEquals("a\nb", book.sheet("註").orElseThrow().rows().getFirst().text(1));
    assertEquals("", rules.rows().getFirst().text(2));
  }

  /** Excel stores 17 digits; 0.10000000000000001 is what it writes for 0.1. */
  @ParameterizedTest
  @CsvSource({"0.10000000000000001,0.1", "12.0,12", "-0,0", "1E+21,1000000000000000000000", "2.5E-3,0.0025",
      "0.33333333333333331,0.3333333333333333"})
  void numbersAreTheShortestDecimals(String stored, String text) throws Exception {
    assertEquals(new Cell(1, 1, text, Cell.Kind.NUMBER), only("<c r='A1'><v>" + stored + "</v></c>"));
  }

  @Test
  void sharedTextsComeWithoutTheirReadings() throws Exception {
    Path file = RawWorkbook.withCells("<c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c>")
        .strings("<si><r><rPr><b/></rPr><t xml:space='preserve'>one </t></r><r><t>two</t></r></si>"
            + "<si><t>漢字</t><rPh sb='0' eb='2'><t>かんじ</t></rPh></si>")
        .write(temp.resolve("book.xlsx"));
    assertEquals(List.of("漢字", "one two"), texts(file));
  }

  @Test
  void charactersByTheirCodeAreThoseCharacters() throws Exception {
    assertEquals("a\rb _x000D_", only("<c r='A1' t='inlineStr'><is><t>a_x000D_b _x005F_x000D_</t></is></c>").text());
  }

  @Test
  void formulasCountWithTheirStoredValue() throws Exception {
    Path file = RawWorkbook.withCells(
        "<c r='A1'><f>1+1</f><v>2</v></c><c r='B1' t='str'><f>A1&amp;\"x\"</f><v>2x</v></c>"
            + "<c r='C1'><f>NOW()</f></c><c r='D1' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='E1' t='str'><f>\"\"</f><v></v></c>")
        .write(temp.resolve("book.xlsx"));
    assertEquals(
        List.of(new Cell(1, 1, "2", Cell.Kind.NUMBER), new Cell(1, 2, "2x", Cell.Kind.TEXT),
            new Cell(1, 3, "", Cell.Kind.UNCALCULATED), new Cell(1, 4, "#DIV/0!", Cell.Kind.ERROR)),
        Spreadsheet.open(file).sheets().getFirst().rows().getFirst().cells());
    assertFalse(new Cell(1, 3, "", Cell.Kind.UNCALCULATED).hasValue());
  }

  /** Serial numbers of ECMA-376 part 1, 18.17.4.1: 1 is 1900-01-01, 60 is the day that 1900 did not have. */
  @ParameterizedTest
  @CsvSource({"1,1900-01-01", "59,1900-02-28", "61,1900-03-01", "45658,2025-01-01", "45658.5,2025-01-01T12:00:00",
      "0.25,06:00:00", "45657.9999999,2025-01-01", "2958465,9999-12-31", "2958466,2958466"})
  void daysCountFrom1900(String serial, String text) throws Exception {
    assertEquals(text, only(RawWorkbook.withCells("<c r='A1' s='1'><v>" + serial + "</v></c>")
        .styles("<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>")).text());
  }

  @Test
  void daysCountFrom1904WhereTheWorkbookSaysSo() throws Exception {
    RawWorkbook book = RawWorkbook.withCells("<c r='A1' s='0'><v>44196</v></c>")
        .styles("<numFmts><numFmt numFmtId='170' formatCode='yyyy\\-mm\\-dd'/></numFmts><cellXfs><xf numFmtId='170'/></cellXfs>");
    book.part("xl/workbook.xml", book.text("xl/workbook.xml").replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));
    assertEquals("2025-01-01", only(book).text());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"General|false", "0.00%|false", "#,##0 \"days\"|false", "[h]:mm|false", "[Red]0|false",
      "yyyy-mm-dd|true", "[$-404]e/m/d|true", "h:mm AM/PM|true", "0\\d|false", "_-* #,##0_d|false"})
  void someFormatsAreDates(String code, boolean date) {
    assertEquals(date, NumberFormats.isDate(code));
  }

  @Test
  void rowsAndCellsMayLeaveOutWhereTheyAre() throws Exception {
    Path file = RawWorkbook.withRows("<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row><row r='5'/><row><c><v>4</v></c></row>")
        .write(temp.resolve("book.xlsx"));
    List<Cell> cells = Spreadsheet.open(file).sheets().getFirst().rows().stream().flatMap(row -> row.cells().stream()).toList();
    assertEquals(List.of("1:1", "1:4", "1:5", "6:1"), cells.stream().map(cell -> cell.row() + ":" + cell.column()).toList());
  }

  @Test
  void emptyFarCellsAndTheDimensionCountForNothing() throws Exception {
    Path file = RawWorkbook.withRows("<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576' s='3'/></row>")
        .write(temp.resolve("book.xlsx"));
    assertEquals(List.of("1"), texts(file));
  }

  @Test
  void isoDatesStayAsTheyAre() throws Exception {
    assertEquals(new Cell(1, 1, "2027-01-01", Cell.Kind.DATE), only("<c r='A1' t='d'><v>2027-01-01</v></c>"));
  }

  private Cell only(String cell) throws Exception {
    return only(RawWorkbook.withCells(cell));
  }

  private Cell only(RawWorkbook book) throws Exception {
    List<Row> rows = Spreadsheet.open(book.write(temp.resolve("book.xlsx"))).sheets().getFirst().rows();
    return rows.getFirst().cells().getFirst();
  }

  private static List<String> texts(Path file) throws Exception {
    return Spreadsheet.open(file).sheets().getFirst().rows().stream()
        .flatMap(row -> row.cells().stream()).map(Cell::text).toList();
  }
}
