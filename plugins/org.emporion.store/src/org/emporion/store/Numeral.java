package org.emporion.store;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as study files have it, such as {@code 60_000}, {@code 1.5e3} or {@code 25%}.
 *
 * @param value the number, digit for digit; a hundredth of what stands before a percent sign
 * @param percent true when it is written in percent
 */
public record Numeral(BigDecimal value, boolean percent) {
  private static final Pattern FORM = Pattern.compile("([-+]?\\d+(?:_\\d+)*(?:\\.\\d+)?(?:[eE][-+]?\\d{1,3})?)( ?%)?");

  /** Reads a text; empty when it is no number. */
  public static Optional<Numeral> of(String written) {
    Matcher form = FORM.matcher(written);
    if (!form.matches()) {
      return Optional.empty();
    }
    BigDecimal digits = new BigDecimal(form.group(1).replace("_", ""));
    boolean percent = form.group(2) != null;
    return Optional.of(new Numeral(percent ? digits.movePointLeft(2) : digits, percent));
  }
}
