package org.emporion.store.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.emporion.model.LocalText;
import org.junit.jupiter.api.Test;

/** Each way of laying out YAML by hand, and what one edit makes of it, letter by letter. */
class YamlEditTest {
  private static String set(String text, String path, YamlValue value) {
    return new YamlEdit(text).set(List.of(path.split("\\.")), value);
  }

  private static String remove(String text, String path) {
    return new YamlEdit(text).remove(List.of(path.split("\\.")));
  }

  private static YamlValue.Scalar n(int number) {
    return YamlValue.number(number);
  }

  @Test
  void aValueIsReplacedAndTheCommentBehindItStays() {
    assertEquals("# a\na:\n  b: 40 # why\n\n  c: 2\n", set("# a\na:\n  b: 35 # why\n\n  c: 2\n", "a.b", n(40)));
    assertEquals("a: {b: 40, c: 2} # why\n", set("a: {b: 35, c: 2} # why\n", "a.b", n(40)));
    assertEquals("a:\n  {b: 40, # why\n   c: 2}\n", set("a:\n  {b: 35, # why\n   c: 2}\n", "a.b", n(40)));
    assertEquals("a: [1, 9, 3]\n", set("a: [1, 2, 3]\n", "a.2", n(9)));
    assertEquals("a:\n- 1\n- 9 # x\n- 3\n", set("a:\n- 1\n- 2 # x\n- 3\n", "a.2", n(9)));
    assertEquals("a:\n    x\nb: 1\n", set("a:\n    'old\n     text'\nb: 1\n", "a", YamlValue.text("x")));
    assertEquals("a: x\n\nb: 1\n", set("a: |+\n  old\n\nb: 1\n", "a", YamlValue.text("x")));
  }

  @Test
  void anEqualValueChangesNothing() {
    String text = "a: 60_000 # long\nb: {en: \"x\", zh-TW: 'y'}\nc: 25 %\n";
    assertSame(text, set(text, "a", n(60_000)));
    assertSame(text, set(text, "c", YamlValue.number(0.25)));
    assertSame(text, set(text, "b", YamlValue.text(new LocalText("x", "y"))));
  }

  @Test
  void anEntryIsAddedBehindTheLastOneBeforeEmptyLinesAndComments() {
    assertEquals("a:\n  b: 1 # b\n  c: 2\n\n# next\nd: 3\n", set("a:\n  b: 1 # b\n\n# next\nd: 3\n", "a.c", n(2)));
    assertEquals("a: {b: 1, c: 2} # a\n", set("a: {b: 1} # a\n", "a.c", n(2)));
    assertEquals("a: {b: 1, c: 2}\n", set("a: {b: 1,}\n", "a.c", n(2)));
    assertEquals("a: {\n  b: 1, # b\n  c: 2\n}\n", set("a: {\n  b: 1 # b\n}\n", "a.c", n(2)));
    assertEquals("a:\n  - 1\n  - 2\nb: 3\n", set("a:\n  - 1\nb: 3\n", "a.2", n(2)));
    assertEquals("a: 1\nb: 2\n", set("a: 1", "b", n(2)) + "\n", "no line break at the end stays so");
  }

  @Test
  void whatIsMissingOnTheWayIsMade() {
    assertEquals("# only this\na:\n  b:\n    c: 1\n", set("# only this\n", "a.b.c", n(1)));
    assertEquals("a: # empty\n  b: 1\nc: 2\n", set("a: # empty\nc: 2\n", "a.b", n(1)));
    assertEquals("a:\n  b: 1\n", set("a: {}\n", "a.b", n(1)));
    assertEquals("a: {b: {c: 1} }\n", set("a: {b: }\n", "a.b.c", n(1)));
    assertThrows(IllegalArgumentException.class, () -> set("a: text\n", "a.b", n(1)));
    assertThrows(IllegalArgumentException.class, () -> set("a: [1]\n", "a.3", n(1)));
  }

  @Test
  void anEntryGoesWithItsLinesAndOthersKeepTheirComments() {
    assertEquals("a:\n  # on c\n  c: 2\n", remove("a:\n  b: 1 # b\n  # on c\n  c: 2\n", "a.b"));
    assertEquals("a: {c: 2}\n", remove("a: {b: 1, c: 2}\n", "a.b"));
    assertEquals("a: {b: 1}\n", remove("a: {b: 1, c: 2}\n", "a.c"));
    assertEquals("a: {\n  b: 1 # b\n}\n", remove("a: {\n  b: 1, # b\n  c: 2 # c\n}\n", "a.c"));
    assertEquals("- {x: 2}\n", remove("- {x: 1}\n- {x: 2}\n", "1"));
    assertEquals("- y: 2\n- x: 3\n", remove("- x: 1\n  y: 2\n- x: 3\n", "1.x"));
    assertEquals("a: 1", remove("a: 1\nb: 2", "b"));
    assertEquals("a: 1\n", remove("a: 1\n", "b"), "nothing to remove");
  }

  @Test
  void theLastEntryLeavesAnEmptyMap() {
    assertEquals("a: {} # none\nb: 1\n", remove("a: # none\n  x: 1 # x\nb: 1\n", "a.x"));
    assertEquals("a: {}\n", remove("a: {x: 1}\n", "a.x"));
    assertEquals("a: []\nb: 1\n", remove("a:\n- 1\nb: 1\n", "a.1"));
    assertEquals("# c\n{}\n", remove("# c\na: 1\n", "a"));
    assertEquals("# c\nb: 2\n", set("# c\n{}\n", "b", n(2)));
  }

  @Test
  void byteOrderMarkAndLineEndsOfWindowsStay() {
    assertEquals("\uFEFFa:\r\n  b: 2\r\n  c: 3\r\nd: 1\r\n", set("\uFEFFa:\r\n  b: 2\r\nd: 1\r\n", "a.c", n(3)));
    assertEquals("\uFEFFb: 2\r\n", remove("\uFEFFa: 1\r\nb: 2\r\n", "a"));
    assertEquals("\uFEFFa: 7\r\n", set("\uFEFFa: 1\r\n", "a", n(7)));
  }

  @Test
  void lettersBeyondTheFirstPlaneAreOneLetter() {
    assertEquals("a: {x: 😀😀, y: 9} # 😀\n", set("a: {x: 😀😀, y: 1} # 😀\n", "a.y", n(9)));
  }

  @Test
  void aLongMapIsWrittenInLines() {
    String long1 = "A sentence that is rather long, as sentences of vendors are";
    YamlValue value = YamlValue.map().with("source", YamlValue.text(new LocalText(long1, long1 + "。")))
        .with("value", n(4));
    assertEquals("a:\n  source:\n    en: \"" + long1 + "\"\n    zh-TW: \"" + long1 + "。\"\n  value: 4\n",
        set("a: unknown\n", "a", value));
  }
}
