package org.emporion.model;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers that tell a place, as in "the 91st percentile". */
public final class Ordinal {
  private Ordinal() {}

  /**
   * A number as it is said of a percentile: in English with its ending (91st, 92nd, 93rd, 95th, 11th; th for one with
   * decimals), in Chinese the number, before which a sentence has its own word.
   *
   * @param number 0 or more; at most two decimals are written
   */
  public static LocalText of(double number) {
    String digits = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    return new LocalText(digits + ending(digits), digits);
  }

  private static String ending(String digits) {
    // Teens, and decimals, whose last digit is no unit.
    if (digits.contains(".") || digits.matches("\\d*1\\d")) {
      return "th";
    }
    return switch (digits.charAt(digits.length() - 1)) {
      case '1' -> "st";
      case '2' -> "nd";
      case '3' -> "rd";
      default -> "th";
    };
  }
}
