package org.emporion.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.emporion.report.workbook.Term.Cell;
import org.emporion.report.workbook.Term.Number;
import org.junit.jupiter.api.Test;

class TermTest {
  private static Cell cell(String sheet, int row, int column, double value) {
    return new Cell(new Place(sheet, row, column), value);
  }

  @Test
  void cellsAreNamedAsSpreadsheetsNameThem() {
    assertEquals("A1", new Place("Plan", 0, 0).relative());
    assertEquals("Z9", new Place("Plan", 8, 25).relative());
    assertEquals("AA10", new Place("Plan", 9, 26).relative());
    assertEquals("AZ1", new Place("Plan", 0, 51).relative());
    assertEquals("BA1", new Place("Plan", 0, 52).relative());
    assertEquals("ZZ1", new Place("Plan", 0, 701).relative());
    assertEquals("AAA1", new Place("Plan", 0, 702).relative());
    assertEquals("'Sheet 2'!$C$4", cell("Sheet 2", 3, 2, 0).formula("Plan"));
    assertEquals("C4", cell("Plan", 3, 2, 0).formula("Plan"));
  }

  @Test
  void formulaAndValueSayTheSame() {
    Cell a = cell("P", 0, 0, 12);
    Cell b = cell("P", 1, 0, 5);
    Term term = new Term.Quotient(new Term.Difference(a, new Term.Difference(b, new Number(2))), Term.product(b, new Number(0.5)));
    assertEquals("((A1-((A2-(2)))))/(A2*0.5)", term.formula("P"));
    assertEquals((12 - (5 - 2)) / (5 * 0.5), term.value());
    assertEquals("MAX(MIN(A1,A2),3)", new Term.Greatest(new Term.Least(a, b), new Number(3)).formula("P"));
    assertEquals(5, new Term.Greatest(new Term.Least(a, b), new Number(3)).value());
    assertEquals("(A2)^(2)", new Term.Power(b, new Number(2)).formula("P"));
    assertEquals(25, new Term.Power(b, new Number(2)).value());
  }

  /** Half away from zero of what is shown: 1.005 has no exact binary number, and the nearest lies below. */
  @Test
  void roundsTheDigitsThatAreShown() {
    assertEquals(1.01, new Term.Rounded(new Number(1.005), 2).value());
    assertEquals(2.68, new Term.Rounded(new Number(2.675), 2).value());
    assertEquals(-2.68, new Term.Rounded(new Number(-2.675), 2).value());
    assertEquals(1.01, new Term.Rounded(new Number(1.0049999999999999), 2).value());
    assertEquals(3, new Term.Rounded(new Number(2.5), 0).value());
    assertEquals("ROUND(2.5,0)", new Term.Rounded(new Number(2.5), 0).formula("P"));
  }

  @Test
  void sumsNameRunsOfCellsAsRangesAndAreExact() {
    List<Cell> cents = IntStream.range(0, 1000).mapToObj(row -> cell("P", row, 3, 0.01)).toList();
    assertEquals(10, new Term.Total(cents).value());
    assertEquals("SUM(D1:D1000)", new Term.Total(cents).formula("P"));
    assertEquals("SUM(A1:C1)", new Term.Total(
        IntStream.range(0, 3).mapToObj(column -> cell("P", 0, column, 1)).toList()).formula("P"));
    assertEquals("SUM(A1,A3:A4,C4)", new Term.Total(
        List.of(cell("P", 0, 0, 1), cell("P", 2, 0, 1), cell("P", 3, 0, 1), cell("P", 3, 2, 1))).formula("P"));
    assertEquals("SUM('P'!$A$1:$A$2)", new Term.Total(
        List.of(cell("P", 0, 0, 1), cell("P", 1, 0, 1))).formula("Q"));
    assertEquals("0", new Term.Total(List.of()).formula("P"));
    assertEquals(0, new Term.Total(List.of()).value());
  }
}
