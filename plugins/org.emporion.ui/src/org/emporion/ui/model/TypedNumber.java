package org.emporion.ui.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a person types it: with or without thousands separators, in narrow or full-width digits, where a
 * share is meant also in percent.
 *
 * @param value the number; a percentage as a part of one
 */
public record TypedNumber(BigDecimal value) {
  private static final Pattern NUMBER = Pattern.compile("([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,9})?)(%?)");

  /** Reads a text; empty when it is no number. */
  public static Optional<TypedNumber> read(String text, boolean percentAllowed) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s_]", "").replace('−', '-');
    Matcher matcher = NUMBER.matcher(narrow);
    if (!matcher.matches() || !percentAllowed && !matcher.group(2).isEmpty()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
    return Optional.of(new TypedNumber(matcher.group(2).isEmpty() ? number : number.movePointLeft(2)));
  }

  /** How a number that is already there is shown for typing over: plain digits, shares in percent. */
  public static String written(double value, boolean inPercent) {
    BigDecimal number = BigDecimal.valueOf(value);
    return inPercent
        ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
        : number.stripTrailingZeros().toPlainString();
  }
}
