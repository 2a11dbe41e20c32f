package org.emporion.store.history;

import java.math.BigInteger;
import org.emporion.model.study.HistoryLayout.Decimals;

/** Reads decimal numbers as whole millionths, exactly. */
final class Decimal {
  /** What a text that is no number, or has more than six decimals or twelve digits before them, is read as. */
  static final long NONE = Long.MIN_VALUE;
  /** Millionths of one. */
  static final long ONE = 1_000_000;

  private static final int PLACES = 6;
  private static final long MOST = 1_000_000_000_000L;

  private final byte mark;

  Decimal(Decimals decimals) {
    mark = (byte) (decimals == Decimals.COMMA ? ',' : '.');
  }

  /** Reads a number with a sign or none, with groups of three digits or none; zeros after six decimals are fine. */
  long read(byte[] bytes, int from, int to) {
    int p = from;
    boolean negative = p < to && bytes[p] == '-';
    if (p < to && (negative || bytes[p] == '+')) {
      p++;
    }
    int first = p;
    int group = -1;
    long whole = 0;
    for (; p < to && bytes[p] != mark; p++) {
      int digit = bytes[p] - '0';
      if (digit >= 0 && digit <= 9) {
        whole = whole * 10 + digit;
        if (whole >= MOST) {
          return NONE;
        }
      } else if (groups(bytes[p]) && p > first && (group < 0 ? p - first <= 3 : p - group == 4)) {
        group = p;
      } else {
        return NONE;
      }
    }
    if (p == first || group >= 0 && p - group != 4) {
      return NONE;
    }
    long fraction = p == to ? 0 : p + 1 == to ? NONE : fraction(bytes, p + 1, to);
    if (fraction == NONE) {
      return NONE;
    }
    long value = whole * ONE + fraction;
    return negative ? -value : value;
  }

  private static long fraction(byte[] bytes, int from, int to) {
    long value = 0;
    int places = 0;
    for (int p = from; p < to; p++) {
      int digit = bytes[p] - '0';
      if (digit < 0 || digit > 9 || places >= PLACES && digit > 0) {
        return NONE;
      }
      if (places < PLACES) {
        value = value * 10 + digit;
      }
      places++;
    }
    for (; places < PLACES; places++) {
      value *= 10;
    }
    return value;
  }

  private boolean groups(byte sign) {
    return sign == ' ' || sign == '\'' || sign == (mark == '.' ? ',' : '.');
  }

  /**
   * The product of two numbers in millionths, both above zero, rounded half up to a millionth; {@link #NONE} when it
   * is too great.
   */
  static long product(long one, long other) {
    long high = Math.multiplyHigh(one, other);
    long low = one * other;
    if (high == 0 && low >= 0) {
      return (low + ONE / 2) / ONE;
    }
    BigInteger exact = BigInteger.valueOf(one).multiply(BigInteger.valueOf(other))
        .add(BigInteger.valueOf(ONE / 2)).divide(BigInteger.valueOf(ONE));
    return exact.bitLength() < 63 ? exact.longValue() : NONE;
  }
}
