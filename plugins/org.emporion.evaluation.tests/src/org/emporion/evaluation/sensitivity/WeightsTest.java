package org.emporion.evaluation.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The distributions that weights and values are drawn from, against their closed forms. */
class WeightsTest {
  private static final int UNITS = 800;

  private interface Look {
    void at(double[][] columns, int sample);
  }

  private static void draw(UncertainWeights weights, Look look) {
    WeightColumns columns = WeightColumns.of(weights);
    double[][] out = new double[weights.criteria()][SampleSource.UNIT];
    for (int unit = 0; unit < UNITS; unit++) {
      columns.fill(Draws.key(3, unit, 1), out, SampleSource.UNIT);
      for (int s = 0; s < SampleSource.UNIT; s++) {
        double sum = 0;
        for (double[] column : out) {
          assertTrue(column[s] >= 0, "a negative weight");
          sum += column[s];
        }
        assertEquals(1, sum, 1e-9);
        look.at(out, s);
      }
    }
  }

  private static double[] mean(UncertainWeights weights) {
    double[] mean = new double[weights.criteria()];
    draw(weights, (columns, s) -> {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += columns[j][s] / (UNITS * SampleSource.UNIT);
      }
    });
    return mean;
  }

  /** On the simplex of n weights one weight is above x with probability (1 - x)^(n - 1). */
  @Test
  void anyWeightsAreUniformOnTheSimplex() {
    int[] above = new int[2];
    draw(new UncertainWeights.Any(5), (columns, s) -> {
      above[0] += columns[2][s] > 0.3 ? 1 : 0;
      above[1] += columns[4][s] > 0.6 ? 1 : 0;
    });
    double all = UNITS * SampleSource.UNIT;
    assertEquals(Math.pow(0.7, 4), above[0] / all, 0.005);
    assertEquals(Math.pow(0.4, 4), above[1] / all, 0.002);
  }

  /** Means of ordered weights are the rank order centroids (Barron and Barrett 1996): (1/n) sum of 1/k from the rank on. */
  @Test
  void orderedWeightsHaveTheRankOrderCentroidsAsMeans() {
    double[] mean = mean(new UncertainWeights.InOrder(List.of(3, 1, 4, 2)));
    assertEquals((1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 4, mean[1], 0.002);
    assertEquals((1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 4, mean[3], 0.002);
    assertEquals((1 / 3.0 + 1 / 4.0) / 4, mean[0], 0.002);
    assertEquals(1 / 4.0 / 4, mean[2], 0.002);
  }

  @Test
  void theOrderHoldsInEverySampleAndEqualOnesShare() {
    double[] mean = new double[4];
    int[] larger = new int[1];
    draw(new UncertainWeights.InOrder(List.of(2, 1, 2, 3)), (columns, s) -> {
      assertTrue(columns[1][s] >= Math.max(columns[0][s], columns[2][s]));
      assertTrue(columns[3][s] <= Math.min(columns[0][s], columns[2][s]));
      larger[0] += columns[0][s] > columns[2][s] ? 1 : 0;
      for (int j = 0; j < 4; j++) {
        mean[j] += columns[j][s] / (UNITS * SampleSource.UNIT);
      }
    });
    assertEquals(0.5, larger[0] / (double) (UNITS * SampleSource.UNIT), 0.005);
    assertEquals(mean[0], mean[2], 0.002);
    // The mean of the second and third centroid.
    assertEquals((1 / 2.0 + 2 * (1 / 3.0 + 1 / 4.0)) / 8, mean[0], 0.002);
  }

  /** Bounds that cut nothing off leave the simplex; bounds that cut are compared with rejection. */
  @Test
  void boundedWeightsAreUniformWithinTheirBounds() {
    int[] above = new int[1];
    draw(new UncertainWeights.Within(List.of(0.0, 0.0, 0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0, 1.0, 1.0)),
        (columns, s) -> above[0] += columns[2][s] > 0.3 ? 1 : 0);
    assertEquals(Math.pow(0.7, 4), above[0] / (double) (UNITS * SampleSource.UNIT), 0.01);

    List<Double> low = List.of(0.1, 0.0, 0.2, 0.0);
    List<Double> high = List.of(0.5, 0.3, 0.6, 0.25);
    double[] rejected = new double[4];
    int[] kept = new int[1];
    draw(new UncertainWeights.Any(4), (columns, s) -> {
      for (int j = 0; j < 4; j++) {
        if (columns[j][s] < low.get(j) || columns[j][s] > high.get(j)) {
          return;
        }
      }
      kept[0]++;
      for (int j = 0; j < 4; j++) {
        rejected[j] += columns[j][s];
      }
    });
    double[] mean = mean(new UncertainWeights.Within(low, high));
    for (int j = 0; j < 4; j++) {
      assertEquals(rejected[j] / kept[0], mean[j], 0.004, "criterion " + j);
    }
  }

  @Test
  void aWeightWithEqualBoundsIsFixed() {
    draw(new UncertainWeights.Within(List.of(0.25, 0.0, 0.0), List.of(0.25, 1.0, 1.0)),
        (columns, s) -> assertEquals(0.25, columns[0][s], 1e-12));
    assertEquals(List.of(0.2, 0.8), Arrays.stream(
        mean(new UncertainWeights.Exactly(List.of(0.2, 0.8)))).map(one -> Math.rint(one * 1e9) / 1e9).boxed().toList());
  }

  /** Kolmogorov and Smirnov: the distance of so many numbers from their distribution is below 1.95 / sqrt(n) 999 times in 1000. */
  @Test
  void zigguratsDrawExponentialAndNormalNumbers() {
    int size = 400_000;
    double[] numbers = new double[size];
    Ziggurat.exponential(new Draws(11), numbers, size);
    assertTrue(distance(numbers, x -> 1 - Math.exp(-x)) < 1.95 / Math.sqrt(size));
    assertEquals(Math.exp(-9), Arrays.stream(numbers).filter(x -> x > 9).count() / (double) size, 6e-5, "tail");
    Ziggurat.normal(new Draws(12), numbers, size);
    assertTrue(distance(numbers, WeightsTest::phi) < 1.95 / Math.sqrt(size));
    // Beyond the last layer, 3.654: 2.58e-4 on both sides together.
    assertEquals(2.58e-4, Arrays.stream(numbers).filter(x -> Math.abs(x) > 3.6541528853610088).count()
        / (double) size, 1e-4);
  }

  private static double distance(double[] numbers, DoubleUnaryOperator distribution) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      double at = distribution.applyAsDouble(sorted[i]);
      distance = Math.max(distance, Math.max(at - (double) i / sorted.length, (i + 1.0) / sorted.length - at));
    }
    return distance;
  }

  /** The normal distribution by its series around zero (Abramowitz and Stegun 26.2.11). */
  private static double phi(double x) {
    if (Math.abs(x) > 7) {
      return x > 0 ? 1 : 0;
    }
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= x * x / (2 * n + 1);
      sum += term;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}
