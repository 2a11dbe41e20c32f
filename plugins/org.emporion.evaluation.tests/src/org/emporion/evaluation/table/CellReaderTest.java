package org.emporion.evaluation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.emporion.model.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unary tests as DMN 1.4, 9.1.1 has them, and as spreadsheets spell them. */
class CellReaderTest {
  private final CellReader reader = new CellReader(new Phrasebook(CellReader.class));

  /** What passes and what fails, values separated by blanks. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "-              | 1 \"a\" true null       | ``",
      "``             | 1 null                  | ``",
      "12             | 12 12.0                 | 11.9 null",
      "-5             | -5                      | 5",
      "–5             | -5                      | 5",
      "<= 12          | 12 -3                   | 12.01 null",
      "≥12            | 12 13                   | 11 null",
      "< -1.5         | -2                      | -1.5 0 null",
      "> .5           | 0.51                    | 0.5",
      "[8..12]        | 8 12 9.5                | 7.9 12.1 null",
      "(8..12]        | 8.1 12                  | 8 null",
      "]8..12[        | 8.1 11.9                | 8 12",
      "[8..12)        | 8                       | 12",
      "< 3, > 5, 4    | 2 4 6                   | 3 5 null",
      "not(3, > 5)    | 4 5                     | 3 6 null",
      "not(null)      | 4 \"a\"                 | null",
      "null           | null                    | 0 false",
      "null, false    | null false              | true",
      "TRUE           | true                    | false null",
      "\"a, b\", c    | \"a, b\" \"c\"          | \"a\" null",
      "“vendor”       | \"vendor\"              | \"Vendor\" null",
      "too slow       | \"too slow\"            | \"too\"",
      "not(\"a\")     | \"b\"                   | \"a\" null",
      "< date(\"2027-03-01\") | @\"2027-02-28\"  | @\"2027-03-01\" null"})
  void passesAndFails(String cell, String passing, String failing) throws UnreadableCellException {
    Condition condition = reader.condition(cell);
    for (String each : values(passing)) {
      assertTrue(condition.holds(reader.value(each)), cell + " refuses " + each);
    }
    for (String each : values(failing)) {
      assertFalse(condition.holds(reader.value(each)), cell + " lets " + each + " pass");
    }
  }

  private static List<String> values(String listed) {
    return listed == null ? List.of() : Stream.of(listed.split(" (?=[-\\d\"@tfn.])")).filter(each -> !each.isBlank()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", ">= text", "[1..2", "[2..1]", "(2..2]", "[1 2]", "1,,2", "\"open", "not(1", "= 5", "!= 5",
      "date(\"2027-02-30\")", "[\"a\"..\"b\"]", "1..5", "[1..date(\"2027-03-01\")]", "a\"b", "< true"})
  void whatIsNoTestSaysWhatWouldBe(String cell) {
    UnreadableCellException thrown = assertThrows(UnreadableCellException.class, () -> reader.condition(cell));
    assertTrue(thrown.what().en().contains("“" + cell + "”"), thrown.what().en());
    assertTrue(thrown.what().zhTw().contains("「" + cell + "」"), thrown.what().zhTw());
    assertTrue(thrown.what().en().matches(".*(Write|Only).*"), thrown.what().en());
  }

  @Test
  void numbersAreDecimalsAndNotBinaryFractions() throws UnreadableCellException {
    assertTrue(reader.condition("0.1").holds(Value.of(0.1)));
    assertFalse(reader.condition("0.3").holds(Value.of(0.1 + 0.2)));
    assertEquals(reader.value("100"), reader.value("100.00"));
  }
}
