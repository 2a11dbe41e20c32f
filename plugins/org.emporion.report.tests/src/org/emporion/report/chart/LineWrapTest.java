package org.emporion.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineWrapTest {
  private final LineWrap wrap = new LineWrap(String::length, 2);

  @Test
  void breaksAtSpacesAndBetweenChineseCharacters() {
    assertEquals(List.of("electronic", "invoices"), wrap.lines("electronic invoices", 12));
    assertEquals(List.of("財政部電子", "發票介接"), wrap.lines("財政部電子發票介接", 5));
  }

  @Test
  void cutsWhatDoesNotFitAndSaysSo() {
    assertEquals(List.of("one two", "three…"), wrap.lines("one two three four", 7));
    assertEquals(List.of("unbreak…"), wrap.lines("unbreakable", 8));
  }

  @Test
  void shortTextStaysOnOneLine() {
    assertEquals(List.of("cart"), wrap.lines("cart", 40));
    assertEquals(List.of(""), wrap.lines("", 40));
  }
}
