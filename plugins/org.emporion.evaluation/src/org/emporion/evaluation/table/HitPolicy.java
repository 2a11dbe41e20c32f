package org.emporion.evaluation.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happens when several rows match (DMN 1.4, 8.2.11). */
public enum HitPolicy {
  /** One row at most may match. */
  UNIQUE("U", "unique", "唯一"),
  /** Several may match when they conclude the same. */
  ANY("A", "any", "任意"),
  /** The one whose outputs come first in the order of the output values. */
  PRIORITY("P", "priority", "優先"),
  /** The first one. */
  FIRST("F", "first", "首筆", "第一筆"),
  /** All, in the order of the rows. */
  RULE_ORDER("R", "rule order", "規則順序"),
  /** All, in the order of the output values. */
  OUTPUT_ORDER("O", "output order", "輸出順序"),
  /** All, in any order. */
  COLLECT("C", "collect", "收集"),
  /** The sum of the outputs. */
  SUM("C+", "collect sum", "收集加總", "合計"),
  /** The smallest output. */
  MIN("C<", "collect min", "收集最小"),
  /** The greatest output. */
  MAX("C>", "collect max", "收集最大"),
  /** How many outputs there are. */
  COUNT("C#", "collect count", "收集計數");

  private final String sign;
  private final List<String> words;

  HitPolicy(String sign, String... words) {
    this.sign = sign;
    this.words = List.of(words);
  }

  /** Reads a sign or the words in English or Chinese; case, width, blanks, hyphens and brackets do not matter. */
  public static Optional<HitPolicy> parse(String written) {
    String plain = plain(written);
    return Arrays.stream(values())
        .filter(each -> plain.equals(plain(each.sign)) || each.words.stream().map(HitPolicy::plain).anyMatch(plain::equals))
        .findFirst();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s_()-]", "");
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
