package org.emporion.report.html;

/** Makes text harmless in HTML: in content and in quoted attributes. */
final class HtmlText {
  private HtmlText() {}

  /** The text with every character that means something to a browser written as a reference; no control characters. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> {
      switch (point) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n', '\t' -> out.append((char) point);
        default -> {
          boolean control = Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE
              || point == 0xfffe || point == 0xffff || direction(point);
          if (control) {
            out.append('\ufffd');
          } else {
            out.appendCodePoint(point);
          }
        }
      }
    });
    return out.toString();
  }

  /** Characters that make following text run the other way could show an amount or a file name reversed. */
  private static boolean direction(int point) {
    return point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
  }

  /** An id for an anchor: whatever is not a letter, digit, hyphen or underscore becomes its code. */
  static String anchor(String id) {
    StringBuilder out = new StringBuilder();
    id.codePoints().forEach(point -> {
      if (point < 128 && Character.isLetterOrDigit(point) || point == '-' || point == '_') {
        out.appendCodePoint(point);
      } else {
        out.append('.').append(Integer.toHexString(point));
      }
    });
    return out.toString();
  }
}
