package org.emporion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link MessageFormat} says is the truth. */
class SentencePatternTest {
  private static final List<String> PATTERNS = List.of(
      "", "plain", "{0}", "{0}{1}", "{1} before {0}", "“{0}” costs {1}, {1} in all", "it''s {0}", "'{0}' is {1}",
      "{0,number,0.00} of {1}", "{0} items", "{3} late", "需求「{0}」：{1}。", "{0,choice,0#none|1#one|1<{0}} left", "10 % of {2}");
  private static final List<Object[]> ARGUMENTS = List.of(
      new Object[] {}, new Object[] {"a"}, new Object[] {"a", "b"}, new Object[] {"{1}", "it's"},
      new Object[] {1234567, 2.5}, new Object[] {null, "b", 'c', "d"}, new Object[] {"a", "b", "c", "d", "e"});

  @Test
  void saysWhatMessageFormatSays() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Language.ZH_TW.locale())) {
      for (String pattern : PATTERNS) {
        SentencePattern read = new SentencePattern(pattern, locale);
        for (Object[] arguments : ARGUMENTS) {
          if (pattern.contains(",") && arguments.length > 0 && !(arguments[0] instanceof Number)) {
            continue;
          }
          assertEquals(new MessageFormat(pattern, locale).format(arguments), read.with(arguments), pattern);
        }
      }
    }
  }

  @Test
  void aFormatOfItsOwnRefusesWhatItCannotShow() {
    SentencePattern read = new SentencePattern("{0,number}", Locale.ENGLISH);
    assertThrows(IllegalArgumentException.class, () -> read.with(new Object[] {"a"}));
  }

  @Test
  void severalThreadsFillTheSamePattern() {
    SentencePattern read = new SentencePattern("{0} of {1}", Locale.ENGLISH);
    IntStream.range(0, 20_000).parallel()
        .forEach(i -> assertEquals("1," + String.format("%03d", i % 1000) + " of x", read.with(new Object[] {1000 + i % 1000, "x"})));
  }
}
