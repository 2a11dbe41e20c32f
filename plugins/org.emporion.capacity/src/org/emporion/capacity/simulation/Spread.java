package org.emporion.capacity.simulation;

import org.emporion.model.UniformStream;

/** How long something takes, in seconds: a distribution to draw from. */
public sealed interface Spread {
  /** Mean in seconds. */
  double mean();

  /** Draws one. */
  double draw(UniformStream numbers);

  /**
   * Always the same.
   *
   * @param mean seconds, at least 0
   */
  record Fixed(double mean) implements Spread {
    /** Checks the range. */
    public Fixed {
      atLeastZero(mean);
    }

    @Override
    public double draw(UniformStream numbers) {
      return mean;
    }
  }

  /**
   * Exponential: variation 1.
   *
   * @param mean seconds, at least 0
   */
  record Exponential(double mean) implements Spread {
    /** Checks the range. */
    public Exponential {
      atLeastZero(mean);
    }

    @Override
    public double draw(UniformStream numbers) {
      return -mean * Math.log(numbers.next());
    }
  }

  /**
   * Gamma, drawn by G. Marsaglia and W. W. Tsang, ACM Transactions on Mathematical Software 26, 2000.
   *
   * @param mean seconds, at least 0
   * @param variation coefficient of variation, above 0
   */
  record Gamma(double mean, double variation) implements Spread {
    /** Checks the ranges. */
    public Gamma {
      atLeastZero(mean);
      aboveZero(variation);
    }

    @Override
    public double draw(UniformStream numbers) {
      double shape = 1 / (variation * variation);
      double boost = shape < 1 ? Math.pow(numbers.next(), 1 / shape) : 1;
      double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
      double c = 1 / Math.sqrt(9 * d);
      while (true) {
        double x = normal(numbers);
        double v = 1 + c * x;
        if (v > 0) {
          v = v * v * v;
          if (Math.log(numbers.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
            return mean / shape * d * v * boost;
          }
        }
      }
    }
  }

  /**
   * Log-normal: a long tail, as page and query times have.
   *
   * @param mean seconds, at least 0
   * @param variation coefficient of variation, above 0
   */
  record LogNormal(double mean, double variation) implements Spread {
    /** Checks the ranges. */
    public LogNormal {
      atLeastZero(mean);
      aboveZero(variation);
    }

    @Override
    public double draw(UniformStream numbers) {
      double squared = Math.log1p(variation * variation);
      return mean * Math.exp(Math.sqrt(squared) * normal(numbers) - squared / 2);
    }
  }

  /** A standard normal number (G. E. P. Box and M. E. Muller 1958). */
  private static double normal(UniformStream numbers) {
    return Math.sqrt(-2 * Math.log(numbers.next())) * Math.cos(2 * Math.PI * numbers.next());
  }

  private static void atLeastZero(double mean) {
    if (!(mean >= 0) || Double.isInfinite(mean)) {
      throw new IllegalArgumentException("a mean must be at least 0: " + mean);
    }
  }

  private static void aboveZero(double variation) {
    if (!(variation > 0) || Double.isInfinite(variation)) {
      throw new IllegalArgumentException("a variation must be above 0: " + variation);
    }
  }
}
