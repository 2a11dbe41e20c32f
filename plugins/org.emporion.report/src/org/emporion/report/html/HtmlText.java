package org.emporion.report.html;

import org.emporion.report.text.HarmlessText;

/** Makes text harmless in HTML: in content and in quoted attributes. */
final class HtmlText {
  private HtmlText() {}

  /** The text with every character that means something to a browser written as a reference. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    HarmlessText.of(text).chars().forEach(unit -> {
      switch (unit) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append((char) unit);
      }
    });
    return out.toString();
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
