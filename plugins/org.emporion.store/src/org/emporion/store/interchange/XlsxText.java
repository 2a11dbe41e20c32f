package org.emporion.store.interchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes texts the way a workbook holds them (ECMA-376 part 1, 22.9.2.19, ST_Xstring): what XML cannot carry
 * stands as its code, such as {@code _x000D_}, and so does the beginning of what would read as such a code.
 */
public final class XlsxText {
  /** The longest text of a cell in Excel, in UTF-16 units. */
  public static final int LONGEST = 32_767;
  /** UTF-16 units that one is written with at most. */
  public static final int CODE = 7;

  /** Control characters, halves of surrogate pairs and non-characters of XML 1.0, and anything like a code. */
  private static final Pattern TO_CODE = Pattern.compile(
      "[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]"
          + "|_(?=x[0-9A-Fa-f]{4}_)");

  private XlsxText() {}

  /** The text as it stands in the file. */
  public static String encoded(String text) {
    Matcher matcher = TO_CODE.matcher(text);
    return matcher.find()
        ? matcher.replaceAll(one -> "_x%04X_".formatted((int) one.group().charAt(0)))
        : text;
  }
}
