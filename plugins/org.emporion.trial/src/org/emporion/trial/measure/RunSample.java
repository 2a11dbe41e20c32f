package org.emporion.trial.measure;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.emporion.model.Moments;

/**
 * One number from each of several equal runs. Runs are independent of each other, which responses
 * within a run are not; so a statement between runs rests on one number a run. Batches of one run
 * ({@link BatchedTimes}) stand in for runs where there is but one.
 *
 * @param runs number of runs, at least 2
 * @param mean mean of the runs
 * @param deviation sample standard deviation between the runs, at least 0
 */
public record RunSample(int runs, double mean, double deviation) {
  /** Checks the number of runs. */
  public RunSample {
    if (runs < 2 || !(deviation >= 0)) {
      throw new IllegalArgumentException(runs + " runs with deviation " + deviation + " say nothing of their spread");
    }
  }

  /**
   * An interval.
   *
   * @param low its lower end
   * @param high its upper end
   * @param degrees degrees of freedom of Student's t that it rests on
   */
  public record Interval(double low, double high, double degrees) {
    /** True when it holds the value. */
    public boolean holds(double value) {
      return low <= value && value <= high;
    }
  }

  /** The sample of these numbers, at least two. */
  public static RunSample of(List<Double> numbers) {
    Moments all = Moments.of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    return new RunSample(all.count(), all.mean(), all.deviation());
  }

  /**
   * Two-sided interval of the mean by Student's t (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2).
   *
   * @param confidence above 0 and below 1
   */
  public Interval meanInterval(double confidence) {
    return around(mean, Math.sqrt(variance()), runs - 1.0, confidence);
  }

  /**
   * Two-sided interval of this mean minus the other one, without taking the spreads as equal: B. L. Welch,
   * Biometrika 34, 1947, with the degrees of freedom of F. E. Satterthwaite, Biometrics Bulletin 2, 1946.
   *
   * @param confidence above 0 and below 1
   */
  public Interval minus(RunSample other, double confidence) {
    double together = variance() + other.variance();
    double degrees = together == 0
        ? runs + other.runs - 2.0
        : together * together / (variance() * variance() / (runs - 1) + other.variance() * other.variance() / (other.runs - 1));
    return around(mean - other.mean, Math.sqrt(together), degrees, confidence);
  }

  /**
   * Two-sided interval that one further run of the same kind falls into (G. J. Hahn and W. Q. Meeker, Statistical
   * Intervals, 1991, section 4.7): wider than that of the mean, because that run varies too.
   *
   * @param confidence above 0 and below 1
   */
  public Interval nextInterval(double confidence) {
    return around(mean, deviation * Math.sqrt(1 + 1.0 / runs), runs - 1.0, confidence);
  }

  /** The same of numbers so many times as large; the factor is above 0. */
  public RunSample times(double factor) {
    return new RunSample(runs, mean * factor, deviation * factor);
  }

  /** Variance of the mean. */
  private double variance() {
    return deviation * deviation / runs;
  }

  private static Interval around(double middle, double error, double degrees, double confidence) {
    double half = error * new TDistribution(degrees).inverseCumulativeProbability((1 + confidence) / 2);
    return new Interval(middle - half, middle + half, degrees);
  }
}
