package org.emporion.evaluation.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happens when several rows match (DMN 1.4, 8.2.11). */
public enum HitPolicy {
  /** One row at most may match. */
  UNIQUE("U", "unique"),
  /** Several may match when they conclude the same. */
  ANY("A", "any"),
  /** The one whose outputs come first in the order of the output values. */
  PRIORITY("P", "priority"),
  /** The first one. */
  FIRST("F", "first"),
  /** All, in the order of the rows. */
  RULE_ORDER("R", "rule order"),
  /** All, in the order of the output values. */
  OUTPUT_ORDER("O", "output order"),
  /** All, in any order. */
  COLLECT("C", "collect"),
  /** The sum of the outputs. */
  SUM("C+", "collect sum"),
  /** The smallest output. */
  MIN("C<", "collect min"),
  /** The greatest output. */
  MAX("C>", "collect max"),
  /** How many outputs there are. */
  COUNT("C#", "collect count");

  private final String sign;
  private final String words;

  HitPolicy(String sign, String words) {
    this.sign = sign;
    this.words = words;
  }

  /** Reads a sign or the words, in any case; blanks, hyphens and brackets in between do not matter. */
  public static Optional<HitPolicy> parse(String written) {
    String plain = plain(written);
    return Arrays.stream(values())
        .filter(each -> plain.equals(plain(each.sign)) || plain.equals(plain(each.words)))
        .findFirst();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_()-]", "");
  }

  /** The sign, such as {@code C+}. */
  public String sign() {
    return sign;
  }

  /** All signs. */
  static List<String> signs() {
    return Arrays.stream(values()).map(HitPolicy::sign).toList();
  }

  /** True when outputs become one number. */
  public boolean aggregates() {
    return this == SUM || this == MIN || this == MAX || this == COUNT;
  }

  /** True when every matching row leaves its outputs. */
  public boolean lists() {
    return this == RULE_ORDER || this == OUTPUT_ORDER || this == COLLECT;
  }

  /** True when the order of the output values decides. */
  public boolean ordersOutputs() {
    return this == PRIORITY || this == OUTPUT_ORDER;
  }
}
