package org.emporion.store.journey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables of a file, marked in the texts of its requests until the journey is made: the marks are characters that no
 * request has (Unicode's private use), so that parts of a request can be taken apart and put together with them inside.
 */
final class Holes {
  private static final Pattern BARE = Pattern.compile("\"\uE002([^\uE003]*)\uE003\"");
  private static final Pattern MARKED = Pattern.compile("[\uE000\uE002]([^\uE001\uE003]*)[\uE001\uE003]");
  private static final Pattern ENCODED = Pattern.compile("%EE%80%80(.*?)%EE%80%81");

  private Holes() {}

  /** The mark of a variable inside a text. */
  static String mark(String name) {
    return "\uE000" + name + "\uE001";
  }

  /** The mark of a variable that stands in JSON without quotation marks; it has them until the end. */
  static String bare(String name) {
    return "\"\uE002" + name + "\uE003\"";
  }

  /** True when a text has marks. */
  static boolean in(String text) {
    return text.indexOf('\uE000') >= 0 || text.indexOf('\uE002') >= 0;
  }

  /** The text with {@code #{name}} in place of marks. */
  static String filled(String text) {
    String bare = replaced(BARE, text);
    return replaced(ENCODED, replaced(MARKED, bare));
  }

  private static String replaced(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement("#{" + found.group(1) + "}"));
  }
}
