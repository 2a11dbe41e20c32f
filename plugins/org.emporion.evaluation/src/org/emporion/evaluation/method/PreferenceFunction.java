package org.emporion.evaluation.method;

/**
 * How strongly a difference on one criterion is preferred: the six generalised criteria of PROMETHEE.
 * Source: Brans, Vincke and Mareschal, How to select and how to rank projects: the PROMETHEE method,
 * European Journal of Operational Research 24 (1986) 228-238, table 1. Thresholds are in the unit of the
 * criterion.
 */
public sealed interface PreferenceFunction {
  /**
   * The degree of preference, 0 to 1.
   *
   * @param advantage how much better the one is than the other; 0 or less gives 0
   */
  double degree(double advantage);

  /** As it is printed: type and thresholds. */
  String label();

  /** Type I: any difference is a full preference. */
  record Usual() implements PreferenceFunction {
    @Override
    public double degree(double advantage) {
      return advantage > 0 ? 1 : 0;
    }

    @Override
    public String label() {
      return "usual";
    }
  }

  /**
   * Type II: a difference above q is a full preference.
   *
   * @param q indifference threshold, from 0
   */
  record UShape(double q) implements PreferenceFunction {
    /** @throws IllegalArgumentException when q is negative or not finite */
    public UShape {
      requireFrom0("q", q);
    }

    @Override
    public double degree(double advantage) {
      return above(advantage, q) ? 1 : 0;
    }

    @Override
    public String label() {
      return "u-shape q=" + q;
    }
  }

  /**
   * Type III: preference grows with the difference and is full from p on.
   *
   * @param p preference threshold, above 0
   */
  record VShape(double p) implements PreferenceFunction {
    /** @throws IllegalArgumentException when p is not above 0 or not finite */
    public VShape {
      requireAbove("p", p, 0);
    }

    @Override
    public double degree(double advantage) {
      return Math.clamp(advantage / p, 0.0, 1.0);
    }

    @Override
    public String label() {
      return "v-shape p=" + p;
    }
  }

  /**
   * Type IV: half a preference above q, a full one above p.
   *
   * @param q indifference threshold, from 0
   * @param p preference threshold, not below q
   */
  record Level(double q, double p) implements PreferenceFunction {
    /** @throws IllegalArgumentException when q is negative or p below q */
    public Level {
      requireFrom0("q", q);
      requireFrom0("p - q", p - q);
    }

    @Override
    public double degree(double advantage) {
      return above(advantage, p) ? 1 : above(advantage, q) ? 0.5 : 0;
    }

    @Override
    public String label() {
      return "level q=" + q + " p=" + p;
    }
  }

  /**
   * Type V: no preference up to q, then it grows and is full from p on (V-shape with indifference).
   *
   * @param q indifference threshold, from 0
   * @param p preference threshold, above q
   */
  record Linear(double q, double p) implements PreferenceFunction {
    /** @throws IllegalArgumentException when q is negative or p not above q */
    public Linear {
      requireFrom0("q", q);
      requireAbove("p", p, q);
    }

    @Override
    public double degree(double advantage) {
      return Math.clamp((advantage - q) / (p - q), 0.0, 1.0);
    }

    @Override
    public String label() {
      return "linear q=" + q + " p=" + p;
    }
  }

  /**
   * Type VI: preference grows like a Gaussian bell is left: 1 - exp(-d² / 2s²).
   *
   * @param s where the growth is steepest, above 0
   */
  record Gaussian(double s) implements PreferenceFunction {
    /** @throws IllegalArgumentException when s is not above 0 or not finite */
    public Gaussian {
      requireAbove("s", s, 0);
    }

    @Override
    public double degree(double advantage) {
      return advantage > 0 ? -Math.expm1(-(advantage / s) * (advantage / s) / 2) : 0;
    }

    @Override
    public String label() {
      return "gaussian s=" + s;
    }
  }

  /** Above a threshold by more than rounding: 5.2 - 5.1 does not exceed 0.1. */
  private static boolean above(double advantage, double threshold) {
    return advantage > threshold * (1 + MethodRanking.ROUNDING);
  }

  private static void requireFrom0(String name, double value) {
    if (!(value >= 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException("Threshold " + name + " is " + value + ", it starts at 0");
    }
  }

  private static void requireAbove(String name, double value, double bound) {
    if (!(value > bound) || !Double.isFinite(value)) {
      throw new IllegalArgumentException("Threshold " + name + " is " + value + ", it must lie above " + bound);
    }
  }
}
