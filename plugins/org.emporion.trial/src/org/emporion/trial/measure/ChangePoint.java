package org.emporion.trial.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Where a row of numbers is most likely to have moved to another level: A. N. Pettitt, Applied Statistics 28, 1979.
 * The probability is that of a permutation test, as the approximation of the paper is coarse for short rows; it is
 * the same on every call (20,000 shuffles from a fixed seed, counted as in A. C. Davison and D. V. Hinkley, Bootstrap
 * Methods and their Application, 1997, section 4.2.5). It knows no distribution and takes the numbers as independent.
 *
 * @param first index of the first number after the change, at least 1
 * @param probability of so clear a change by chance alone
 */
public record ChangePoint(int first, double probability) {
  /** In a shorter row no change is clear at 95 %. */
  public static final int FEWEST = 8;

  private static final int SHUFFLES = 20_000;
  private static final long SEED = 1979;

  /** The most likely change of a row in time; empty for fewer than {@value #FEWEST} numbers. */
  public static Optional<ChangePoint> of(List<Double> row) {
    if (row.size() < FEWEST) {
      return Optional.empty();
    }
    double[] numbers = row.stream().mapToDouble(Double::doubleValue).toArray();
    long[] statistic = statistic(numbers);
    int last = 0;
    for (int i = 1; i < statistic.length; i++) {
      last = statistic[i] > statistic[last] ? i : last;
    }
    long seen = statistic[last];
    SplittableRandom random = new SplittableRandom(SEED);
    int asClear = 0;
    for (int i = 0; i < SHUFFLES; i++) {
      shuffle(numbers, random);
      asClear += Arrays.stream(statistic(numbers)).max().orElse(0) >= seen ? 1 : 0;
    }
    return Optional.of(new ChangePoint(last + 1, (1.0 + asClear) / (1 + SHUFFLES)));
  }

  /** |U(t)| for a change after each place but the last. */
  private static long[] statistic(double[] numbers) {
    long[] result = new long[numbers.length - 1];
    long sum = 0;
    for (int t = 0; t < result.length; t++) {
      for (double other : numbers) {
        sum += (long) Math.signum(numbers[t] - other);
      }
      result[t] = Math.abs(sum);
    }
    return result;
  }

  private static void shuffle(double[] numbers, SplittableRandom random) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double kept = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = kept;
    }
  }
}
