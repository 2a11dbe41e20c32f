package org.emporion.model;

/**
 * Quantiles of the standard normal distribution by the rational approximations of Wichura (1988),
 * "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37(3),
 * routine PPND16: relative error about 1e-16.
 */
public final class NormalQuantile {
  private static final double CENTRE = 0.425;
  private static final double TAIL = 5;
  private static final double A0 = 3.3871328727963666080e0;
  private static final double A1 = 1.3314166789178437745e2;
  private static final double A2 = 1.9715909503065514427e3;
  private static final double A3 = 1.3731693765509461125e4;
  private static final double A4 = 4.5921953931549871457e4;
  private static final double A5 = 6.7265770927008700853e4;
  private static final double A6 = 3.3430575583588128105e4;
  private static final double A7 = 2.5090809287301226727e3;
  private static final double B1 = 4.2313330701600911252e1;
  private static final double B2 = 6.8718700749205790830e2;
  private static final double B3 = 5.3941960214247511077e3;
  private static final double B4 = 2.1213794301586595867e4;
  private static final double B5 = 3.9307895800092710610e4;
  private static final double B6 = 2.8729085735721942674e4;
  private static final double B7 = 5.2264952788528545610e3;
  private static final double[] CENTRE_TOP = {A0, A1, A2, A3, A4, A5, A6, A7};
  private static final double[] CENTRE_BOTTOM = {1, B1, B2, B3, B4, B5, B6, B7};
  private static final double[] NEAR_TOP = {
    1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
    1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
  };
  private static final double[] NEAR_BOTTOM = {
    1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
    1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9
  };
  private static final double[] FAR_TOP = {
    6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
    2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
  };
  private static final double[] FAR_BOTTOM = {
    1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
    7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15
  };

  private NormalQuantile() {}

  /**
   * The standard normal quantile.
   *
   * @param p above 0 and below 1
   * @throws IllegalArgumentException when {@code p} is not
   */
  public static double at(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("A probability above 0 and below 1 is needed, not " + p);
    }
    double q = p - 0.5;
    if (Math.abs(q) <= CENTRE) {
      double r = CENTRE * CENTRE - q * q;
      return q * polynomial(CENTRE_TOP, r) / polynomial(CENTRE_BOTTOM, r);
    }
    double r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
    double size = r <= TAIL
        ? polynomial(NEAR_TOP, r - 1.6) / polynomial(NEAR_BOTTOM, r - 1.6)
        : polynomial(FAR_TOP, r - TAIL) / polynomial(FAR_BOTTOM, r - TAIL);
    return Math.copySign(size, q);
  }

  /**
   * The standard normal quantiles of many numbers, faster than one by one and equal to {@link #at} to the last bit.
   *
   * @param p above 0 and below 1 each; not checked
   * @param quantiles takes the quantiles; as long as {@code p}, and another array
   */
  public static void fill(double[] p, double[] quantiles) {
    for (int i = 0; i < quantiles.length; i++) {
      double q = p[i] - 0.5;
      double r = CENTRE * CENTRE - q * q;
      // Written out, so that the compiler works on several at once; far from the centre it is done again below.
      quantiles[i] = q
          * (((((((A7 * r + A6) * r + A5) * r + A4) * r + A3) * r + A2) * r + A1) * r + A0)
          / (((((((B7 * r + B6) * r + B5) * r + B4) * r + B3) * r + B2) * r + B1) * r + 1);
    }
    for (int i = 0; i < quantiles.length; i++) {
      if (Math.abs(p[i] - 0.5) > CENTRE) {
        quantiles[i] = at(p[i]);
      }
    }
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      value = value * x + coefficients[i];
    }
    return value;
  }
}
