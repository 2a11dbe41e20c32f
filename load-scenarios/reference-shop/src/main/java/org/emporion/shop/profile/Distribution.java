package org.emporion.shop.profile;

import java.util.random.RandomGenerator;

/** How service times scatter around their mean. */
public enum Distribution {
  /**
   * Gamma with shape 1/cv² and scale mean·cv². cv = 1 is the exponential distribution, so an M/M/c
   * queue can be served exactly; drawn by Marsaglia and Tsang, "A simple method for generating gamma
   * variables", ACM TOMS 26 (2000).
   */
  GAMMA("gamma") {
    @Override
    double unitMean(double cv, RandomGenerator random) {
      double shape = 1 / (cv * cv);
      return gamma(shape, random) / shape;
    }
  },

  /** Log-normal with σ² = ln(1 + cv²) and μ = ln(mean) − σ²/2. */
  LOG_NORMAL("log-normal") {
    @Override
    double unitMean(double cv, RandomGenerator random) {
      double variance = Math.log1p(cv * cv);
      return Math.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2);
    }
  };

  private final String id;

  Distribution(String id) {
    this.id = id;
  }

  /** The name used in profiles. */
  public String id() {
    return id;
  }

  abstract double unitMean(double cv, RandomGenerator random);

  /**
   * One draw.
   *
   * @param mean mean, any unit, ≥ 0
   * @param cv coefficient of variation (standard deviation / mean), ≥ 0; 0 gives the mean itself
   * @return a value ≥ 0 in the unit of the mean
   */
  public double draw(double mean, double cv, RandomGenerator random) {
    if (mean == 0 || cv == 0) {
      return mean;
    }
    return mean * unitMean(cv, random);
  }

  private static double gamma(double shape, RandomGenerator random) {
    if (shape < 1) {
      double u = 1 - random.nextDouble();
      return gamma(shape + 1, random) * Math.pow(u, 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v <= 0) {
        continue;
      }
      double u = 1 - random.nextDouble();
      if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
