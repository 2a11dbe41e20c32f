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
      7.69711747013104972, 0.0039496598225815571993, x -> StrictMath.exp(-x), y -> -StrictMath.log(y));
  /** The right half of the standard normal distribution. */
  static final Ziggurat HALF_NORMAL = new Ziggurat(3.6541528853610088, 0.00492867323399,
      x -> StrictMath.exp(-0.5 * x * x), y -> StrictMath.sqrt(-2 * StrictMath.log(y)));

  private final double tail;
  private final DoubleUnaryOperator density;
  /** Right ends of the layers from the lowest, which stands for the tail too, to 0. */
  private final double[] right = new double[LAYERS + 1];
  /** Density at the right ends. */
  private final double[] height = new double[LAYERS + 1];

  private Ziggurat(double tail, double area, DoubleUnaryOperator density, DoubleUnaryOperator inverse) {
    this.tail = tail;
    this.density = density;
    right[0] = area / density.applyAsDouble(tail);
    right[1] = tail;
    for (int i = 2; i < LAYERS; i++) {
      right[i] = inverse.applyAsDouble(area / right[i - 1] + density.applyAsDouble(right[i - 1]));
    }
    right[LAYERS] = 0;
    for (int i = 0; i <= LAYERS; i++) {
      height[i] = density.applyAsDouble(right[i]);
    }
  }

  /** Exponential numbers. */
  static void exponential(Draws draws, double[] out, int size) {
    for (int s = 0; s < size; s++) {
      out[s] = EXPONENTIAL.magnitude(draws, draws.bits());
    }
  }

  /** Standard normal numbers. */
  static void normal(Draws draws, double[] out, int size) {
    for (int s = 0; s < size; s++) {
      long bits = draws.bits();
      double size1 = HALF_NORMAL.magnitude(draws, bits);
      out[s] = (bits & LAYERS) == 0 ? size1 : -size1;
    }
  }

  /** A number that is not negative; bits 0 to 7 choose the layer, bits 19 to 63 the position. */
  private double magnitude(Draws draws, long first) {
    long bits = first;
    while (true) {
      int layer = (int) bits & (LAYERS - 1);
      double x = ((bits >>> 19) + 0.5) * POSITION * right[layer];
      if (x < right[layer + 1]) {
        return x;
      }
      if (layer == 0) {
        return beyond(draws);
      }
      double y = height[layer] + draws.uniform() * (height[layer + 1] - height[layer]);
      if (y < density.applyAsDouble(x)) {
        return x;
      }
      bits = draws.bits();
    }
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
