package org.emporion.model;

import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;

/**
 * A pattern of {@link MessageFormat}, read once and then filled in as often as asked, by several threads at once.
 * Plain holes filled with strings, which is nearly all there is, are put together without a format.
 */
final class SentencePattern {
  /** Marks where a hole is; no pattern has it. */
  private static final char MARK = '\uFFFF';

  /** Keeps state while it formats: only copies of it do. */
  private final MessageFormat format;
  /** What stands before each hole, and after the last one; none when a hole has a format of its own. */
  private final String[] texts;
  private final int[] holes;

  /** @throws IllegalArgumentException when the pattern is none */
  SentencePattern(String pattern, Locale locale) {
    format = new MessageFormat(pattern, locale);
    Format[] own = format.getFormatsByArgumentIndex();
    if (Arrays.stream(own).anyMatch(each -> each != null)) {
      texts = new String[0];
      holes = new int[0];
      return;
    }
    Object[] marks = new Object[own.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = "" + MARK + i + MARK;
    }
    String[] parts = format.format(marks).split(String.valueOf(MARK), -1);
    texts = new String[parts.length / 2 + 1];
    holes = new int[parts.length / 2];
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0) {
        texts[i / 2] = parts[i];
      } else {
        holes[i / 2] = Integer.parseInt(parts[i]);
      }
    }
  }

  /** The sentence with these arguments. */
  String with(Object[] arguments) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < holes.length; i++) {
      if (holes[i] >= arguments.length || !(arguments[holes[i]] instanceof String text)) {
        return formatted(arguments);
      }
      sentence.append(texts[i]).append(text);
    }
    return texts.length == 0 ? formatted(arguments) : sentence.append(texts[holes.length]).toString();
  }

  private String formatted(Object[] arguments) {
    return ((MessageFormat) format.clone()).format(arguments);
  }
}
