package org.emporion.model;

import java.util.Arrays;

/**
 * Mean, standard deviation and serial correlation of numbers in the order in which they came, to the last digits that the
 * numbers themselves have: sums are compensated, and squares are summed around the mean, which NIST's univariate reference
 * data (StRD, NumAcc1 to NumAcc4) are made to tell from sums of squares that cancel.
 *
 * @param count how many there were, at least 1
 * @param mean arithmetic mean
 * @param deviation sample standard deviation, by {@code count - 1}; not a number for a single one
 * @param serialCorrelation lag-1 autocorrelation coefficient, -1 to 1 (NIST StRD: products of deviations from the mean of
 *     all, over the sum of their squares); 0 for numbers that are all the same
 */
public record Moments(int count, double mean, double deviation, double serialCorrelation) {
  /**
   * The moments of these numbers.
   *
   * @throws IllegalArgumentException when there are none or one is not finite
   */
  public static Moments of(double[] numbers) {
    double first = Arrays.stream(numbers).average().orElseThrow(() -> new IllegalArgumentException("no numbers, no mean"));
    if (!Double.isFinite(first)) {
      throw new IllegalArgumentException("only finite numbers have a mean: " + first);
    }
    int count = numbers.length;
    // What rounding of the mean left over is the same in every difference.
    double mean = first + Arrays.stream(numbers).map(one -> one - first).sum() / count;
    double[] off = Arrays.stream(numbers).map(one -> one - mean).toArray();
    double[] products = new double[Math.max(0, count - 1)];
    Arrays.setAll(products, i -> off[i] * off[i + 1]);
    double squares = Arrays.stream(off).map(one -> one * one).sum();
    return new Moments(count, mean, count == 1 ? Double.NaN : Math.sqrt(squares / (count - 1)),
        squares == 0 ? 0 : Arrays.stream(products).sum() / squares);
  }
}
