package org.emporion.store.interchange;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text in a CSV file for a formula. A text that begins with a sign that starts
 * formulas gets an apostrophe in front, and so does one that has apostrophes and then such a sign; reading takes
 * one off again, so that every text comes back as it was.
 */
public final class CsvText {
  /** Signs a spreadsheet may take for the beginning of a formula (OWASP: CSV injection), wide forms too. */
  private static final String SIGNS = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";
  private static final Pattern RISKY = Pattern.compile("'*" + SIGNS);
  private static final Pattern GUARDED = Pattern.compile("'+" + SIGNS);

  private CsvText() {}

  /** The text as it is written. */
  public static String guard(String text) {
    return RISKY.matcher(text).lookingAt() ? "'" + text : text;
  }

  /** The text that was meant. */
  static String unguard(String written) {
    return GUARDED.matcher(written).lookingAt() ? written.substring(1) : written;
  }
}
