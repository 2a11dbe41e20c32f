package org.emporion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endings as English grammars have them: teens end in th, whatever their last digit. */
class OrdinalTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1st", "2, 2nd", "3, 3rd", "4, 4th", "10, 10th", "11, 11th", "12, 12th", "13, 13th", "50, 50th", "91, 91st",
    "92, 92nd", "93, 93rd", "95, 95th", "99, 99th", "99.9, 99.9th", "90.1, 90.1th", "111, 111th", "101, 101st"})
  void inEnglishWithItsEnding(double number, String expected) {
    assertEquals(expected, Ordinal.of(number).en());
    assertEquals(expected.replaceAll("[a-z]+", ""), Ordinal.of(number).zhTw());
  }
}
