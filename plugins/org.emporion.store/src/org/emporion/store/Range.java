package org.emporion.store;

import java.math.BigDecimal;
import org.emporion.model.LocalText;

/**
 * The numbers a field may hold.
 *
 * @param phrase how the range is put into words
 * @param min lower bound
 * @param minIncluded whether the bound itself is allowed
 * @param max upper bound
 * @param maxIncluded whether the bound itself is allowed
 */
record Range(String phrase, double min, boolean minIncluded, double max, boolean maxIncluded) {
  /** Any finite number. */
  static final Range ANY = new Range("range.any", -Double.MAX_VALUE, true, Double.MAX_VALUE, true);
  /** 0 to 1. */
  static final Range SHARE = between(0, 1);

  static Range atLeast(double min) {
    return new Range("range.at-least", min, true, Double.MAX_VALUE, true);
  }

  static Range above(double min) {
    return new Range("range.above", min, false, Double.MAX_VALUE, true);
  }

  static Range between(double min, double max) {
    return new Range("range.between", min, true, max, true);
  }

  /** Neither bound is allowed. */
  static Range inside(double min, double max) {
    return new Range("range.inside", min, false, max, false);
  }

  /** The lower bound is not allowed, the upper one is. */
  static Range aboveUpTo(double min, double max) {
    return new Range("range.above-up-to", min, false, max, true);
  }

  boolean holds(double value) {
    return (minIncluded ? value >= min : value > min) && (maxIncluded ? value <= max : value < max);
  }

  /** The range in words, such as "at least 0". */
  LocalText words(Problems problems) {
    return problems.say(phrase, plain(min), plain(max));
  }

  /** A number as people write it: no exponent, no trailing zeros. */
  static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
