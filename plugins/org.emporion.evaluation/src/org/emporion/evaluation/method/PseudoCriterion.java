package org.emporion.evaluation.method;

import java.util.Optional;

/**
 * How ELECTRE III reads differences on a criterion.
 *
 * @param indifference q: up to this difference two values are as good
 * @param preference p: from this difference on one is clearly better; not below q
 * @param veto v: from this difference on nothing makes up for it; not below p; empty for no veto
 */
public record PseudoCriterion(Threshold indifference, Threshold preference, Optional<Threshold> veto) {
  /** Any difference is a clear preference and nothing is a veto. */
  public static final PseudoCriterion TRUE_CRITERION =
      new PseudoCriterion(Threshold.of(0), Threshold.of(0), Optional.empty());

  /** @throws IllegalArgumentException when thresholds are out of order */
  public PseudoCriterion {
    ordered("indifference", indifference, "preference", preference);
    if (veto.isPresent()) {
      ordered("preference", preference, "veto", veto.get());
    }
  }

  private static void ordered(String low, Threshold lower, String high, Threshold higher) {
    if (lower.constant() > higher.constant() || lower.slope() > higher.slope()) {
      throw new IllegalArgumentException("Threshold of " + low + " " + lower + " lies above that of " + high + " " + higher);
    }
  }

  // Comparisons allow for rounding: 5.2 - 5.1 does not exceed a threshold of 0.1.

  /**
   * How far "a is at least as good as b" holds here, 0 to 1.
   *
   * @param gap how much better b is than a
   * @param value the value of a, at which thresholds are read
   */
  double concordance(double gap, double value) {
    double q = indifference.at(value);
    double p = preference.at(value);
    if (gap <= q * (1 + MethodRanking.ROUNDING)) {
      return 1;
    }
    return gap >= p ? 0 : (p - gap) / (p - q);
  }

  /** How far it is contradicted here, 0 to 1. */
  double discordance(double gap, double value) {
    if (veto.isEmpty()) {
      return 0;
    }
    double p = preference.at(value);
    double v = veto.get().at(value);
    if (gap <= p * (1 + MethodRanking.ROUNDING)) {
      return 0;
    }
    return gap >= v ? 1 : (gap - p) / (v - p);
  }
}
