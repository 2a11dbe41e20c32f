package org.emporion.store.journey;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Finds a value in a text that is no JSON, such as the script of a page or the address of a redirect, and the pattern by
 * which another answer gives its own: what stands before it, and the character that ends it.
 */
final class TextValues {
  /** What stands before a value must have this many letters, or the pattern would fit anywhere. */
  private static final int LEAST_LETTERS = 3;
  private static final int LONGEST_BEFORE = 60;
  private static final Pattern CHANGES = Pattern.compile("[A-Za-z0-9_~.+%-]*\\d[A-Za-z0-9_~.+%-]*");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}#]");

  private TextValues() {}

  /** The pattern with one group whose first match in the text is the value; empty when there is none. */
  static Optional<String> pattern(String text, String value) {
    for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      int end = at + value.length();
      boolean whole = (at == 0 || !word(text.charAt(at - 1))) && (end == text.length() || !word(text.charAt(end)));
      Optional<String> found = whole ? around(text, value, at) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> around(String text, String value, int at) {
    int end = at + value.length();
    String group = end == text.length() ? "(.+)" : "([^" + inClass(text.charAt(end)) + "\\s]+)";
    if (end < text.length() && value.indexOf(text.charAt(end)) >= 0) {
      return Optional.empty();
    }
    for (int from = at - 1; from >= 0 && at - from <= LONGEST_BEFORE; from--) {
      String before = text.substring(from, at);
      boolean begins = from == 0 || !word(text.charAt(from - 1));
      if (begins && before.chars().filter(Character::isLetter).count() >= LEAST_LETTERS) {
        String pattern = general(before) + group;
        if (value.equals(first(pattern, text))) {
          return Optional.of(pattern);
        }
      }
    }
    return Optional.empty();
  }

  /** What stands before, with any value in place of what has digits: it may be another one next time. */
  private static String general(String before) {
    StringBuilder pattern = new StringBuilder();
    Matcher changes = CHANGES.matcher(before);
    int done = 0;
    while (changes.find()) {
      pattern.append(quoted(before.substring(done, changes.start()))).append("[A-Za-z0-9_~.+%-]+");
      done = changes.end();
    }
    return pattern.append(quoted(before.substring(done))).toString();
  }

  private static String first(String pattern, String text) {
    try {
      Matcher found = Pattern.compile(pattern).matcher(text);
      return found.find() ? found.group(1) : null;
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  private static String quoted(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0").replaceAll("\\s+", "\\\\s+");
  }

  private static String inClass(char end) {
    return "\\]^-[&".indexOf(end) >= 0 ? "\\" + end : String.valueOf(end);
  }

  private static boolean word(char one) {
    return Character.isLetterOrDigit(one) || one == '_' || one == '-';
  }
}
