package org.emporion.evaluation.sensitivity;

import java.util.function.DoubleUnaryOperator;

/**
 * Exponential and normal random numbers by layers of equal area (Marsaglia and Tsang 2000, "The ziggurat
 * method for generating random variables", Journal of Statistical Software 5(8), with 256 layers; layer and
 * position come from different bits, as Doornik 2005 advises). Exact up to the 45 bits of the position; only {@link StrictMath} is used,
 * so that every machine draws the same.
 */
final class Ziggurat {
  private static final int LAYERS = 256;
  private static final double POSITION = 0x1.0p-45;

  /** The exponential distribution with mean 1. */
  static final Ziggurat EXPONENTIAL = new Ziggurat(
      7.69711747013104972, 0.0039496598225815571993, x -> x, y -> -StrictMath.log(y));
  /** The right half of the standard normal distribution. */
  static final Ziggurat HALF_NORMAL = new Ziggurat(3.6541528853610088, 0.00492867323399,
      x -> 0.5 * x * x, y -> StrictMath.sqrt(-2 * StrictMath.log(y)));

  /** One over the factorials of 0 to 13. */
  private static final double[] SERIES = {
    1, 1, 1 / 2.0, 1 / 6.0, 1 / 24.0, 1 / 120.0, 1 / 720.0, 1 / 5040.0, 1 / 40320.0, 1 / 362880.0, 1 / 3628800.0,
    1 / 39916800.0, 1 / 479001600.0, 1 / 6227020800.0
  };

  private final double tail;
  /** Minus the logarithm of the density, which is 1 at 0. */
  private final DoubleUnaryOperator exponent;
  /** Right ends of the layers from the lowest, which stands for the tail too, to 0. */
  private final double[] right = new double[LAYERS + 1];
  /** Density at the right ends. */
  private final double[] height = new double[LAYERS + 1];

  private Ziggurat(double tail, double area, DoubleUnaryOperator exponent, DoubleUnaryOperator inverse) {
    this.tail = tail;
    this.exponent = exponent;
    right[0] = area / density(tail);
    right[1] = tail;
    for (int i = 2; i < LAYERS; i++) {
      right[i] = inverse.applyAsDouble(area / right[i - 1] + density(right[i - 1]));
    }
    right[LAYERS] = 0;
    for (int i = 0; i <= LAYERS; i++) {
      height[i] = density(right[i]);
    }
  }

  private double density(double x) {
    return StrictMath.exp(-exponent.applyAsDouble(x));
  }

  /** Exponential numbers. */
  static void exponential(Draws draws, double[] out, int size) {
    double[] right = EXPONENTIAL.right;
    for (int s = 0; s < size; s++) {
      long bits = draws.bits();
      int layer = (int) bits & (LAYERS - 1);
      double x = position(bits) * right[layer];
      out[s] = x < right[layer + 1] ? x : EXPONENTIAL.atEdge(draws, layer, x);
    }
  }

  /** Standard normal numbers. */
  static void normal(Draws draws, double[] out, int size) {
    double[] right = HALF_NORMAL.right;
    for (int s = 0; s < size; s++) {
      long bits = draws.bits();
      int layer = (int) bits & (LAYERS - 1);
      double x = position(bits) * right[layer];
      double magnitude = x < right[layer + 1] ? x : HALF_NORMAL.atEdge(draws, layer, x);
      // Bit 8 becomes the sign, without a branch.
      out[s] = Double.longBitsToDouble(Double.doubleToRawLongBits(magnitude) ^ (bits & LAYERS) << 55);
    }
  }

  /** Above 0 and below 1 from bits 19 to 63; bits 0 to 7 choose the layer. */
  private static double position(long bits) {
    return ((bits >>> 19) + 0.5) * POSITION;
  }

  /** Decides about a position at the edge of a layer, which is rare, and draws anew when it is beyond. */
  private double atEdge(Draws draws, int firstLayer, double firstX) {
    int layer = firstLayer;
    double x = firstX;
    while (x >= right[layer + 1]) {
      if (layer == 0) {
        return beyond(draws);
      }
      // Within a layer the density is its value at the right end times e to a small power.
      double rise = draws.uniform() * (height[layer + 1] / height[layer] - 1);
      if (1 + rise < power(exponent.applyAsDouble(right[layer]) - exponent.applyAsDouble(x))) {
        return x;
      }
      long bits = draws.bits();
      layer = (int) bits & (LAYERS - 1);
      x = position(bits) * right[layer];
    }
    return x;
  }

  /** e to the power of a number from 0 to 0.8, by its series: off by less than 2e-12, and several times as fast as {@link StrictMath#exp}. */
  private static double power(double x) {
    double sum = SERIES[SERIES.length - 1];
    for (int i = SERIES.length - 2; i >= 0; i--) {
      sum = sum * x + SERIES[i];
    }
    return sum;
  }

  /** From the tail: that of the exponential has no memory, that of the normal is Marsaglia's (1964). */
  private double beyond(Draws draws) {
    if (this == EXPONENTIAL) {
      return tail - StrictMath.log(draws.uniform());
    }
    while (true) {
      double x = -StrictMath.log(draws.uniform()) / tail;
      double y = -StrictMath.log(draws.uniform());
      if (y + y > x * x) {
        return tail + x;
      }
    }
  }
}
