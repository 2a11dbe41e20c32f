package org.emporion.capacity.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.emporion.model.Moments;
import org.emporion.testkit.ReferenceCase;
import org.junit.jupiter.api.Test;

/** Linear regression on data that are made to be hard (NIST StRD, linear least squares), and its laws. */
class LinearLeastSquaresTest {
  /** What is added to Wampler1's polynomial in Wampler3; a hundred times as much in 4, ten thousand times in 5. */
  private static final double[] OFF = {759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838,
      -2048, 2048, -2048, 2523, -2048, 2048, -2048, 759};

  /** Longley 1967: employed; price index, GNP, unemployed, armed forces, population, year. */
  private static final double[][] LONGLEY = {
      {60323, 83, 234289, 2356, 1590, 107608, 1947}, {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
      {60171, 88.2, 258054, 3682, 1616, 109773, 1949}, {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
      {63221, 96.2, 328975, 2099, 3099, 112075, 1951}, {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
      {64989, 99, 365385, 1870, 3547, 115094, 1953}, {63761, 100, 363112, 3578, 3350, 116219, 1954},
      {66019, 101.2, 397469, 2904, 3048, 117388, 1955}, {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
      {68169, 108.4, 442769, 2936, 2798, 120445, 1957}, {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
      {68655, 112.6, 482704, 3813, 2552, 123366, 1959}, {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
      {69331, 115.7, 518173, 4806, 2572, 127852, 1961}, {70551, 116.9, 554894, 4007, 2827, 130081, 1962}};

  private static void assertNear(double[] expected, double[] actual, double relative) {
    for (int p = 0; p < expected.length; p++) {
      assertEquals(expected[p], actual[p], Math.abs(expected[p]) * relative + 1e-9 * relative, "number " + p);
    }
  }

  private static double[][] powers(int highest, double... xs) {
    return Arrays.stream(xs).mapToObj(x -> {
      double[] row = new double[highest + 1];
      Arrays.setAll(row, p -> Math.pow(x, p));
      return row;
    }).toArray(double[][]::new);
  }

  /** Certified values of Longley.dat. */
  @Test
  void longley() {
    double[] employed = Arrays.stream(LONGLEY).mapToDouble(row -> row[0]).toArray();
    double[][] terms = Arrays.stream(LONGLEY).map(row -> {
      double[] term = row.clone();
      term[0] = 1;
      return term;
    }).toArray(double[][]::new);
    LinearLeastSquares fit = new LinearLeastSquares(terms, employed);
    assertNear(new double[] {-3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683,
        -1.03322686717359, -0.0511041056535807, 1829.15146461355}, fit.coefficients(), 1e-12);
    assertNear(new double[] {890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699,
        0.214274163161675, 0.226073200069370, 455.478499142212}, fit.standardErrors(), 1e-9);
    assertEquals(304.854073561965, Math.sqrt(fit.squares() / fit.degreesOfFreedom()), 1e-10);
    Moments all = Moments.of(employed);
    assertEquals(0.995479004577296, 1 - fit.squares() / (all.deviation() * all.deviation() * (all.count() - 1)), 1e-14);
  }

  /** Wampler1, 3, 4 and 5: whatever is added to the polynomial 1 + x + ... + x^5, its coefficients stay 1. */
  @Test
  void wampler() {
    double[] xs = new double[OFF.length];
    Arrays.setAll(xs, i -> i);
    double[][] terms = powers(5, xs);
    double[] exact = Arrays.stream(terms).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double[] ones = new double[6];
    Arrays.fill(ones, 1);
    for (double times : new double[] {0, 1, 100, 10_000}) {
      double[] values = new double[xs.length];
      Arrays.setAll(values, i -> exact[i] + times * OFF[i]);
      LinearLeastSquares fit = new LinearLeastSquares(terms, values);
      assertArrayEquals(ones, fit.coefficients(), 1e-11, "added " + times + " times");
      // Wampler5, as far as the table that was looked up prints them.
      assertNear(Arrays.stream(new double[] {21523262.47, 23635517.35, 7793435.243, 1014755.076, 56456.65122, 1123.248547})
          .map(one -> one * times / 10_000).toArray(), fit.standardErrors(), 1e-9);
    }
  }

  /** Wampler2: 1 + x / 10 + x² / 100 ..., exact but for the rounding of the values. */
  @Test
  void wampler2() {
    double[] xs = new double[OFF.length];
    Arrays.setAll(xs, i -> i);
    double[] coefficients = {1, 0.1, 0.01, 1e-3, 1e-4, 1e-5};
    double[][] terms = powers(5, xs);
    double[] values = Arrays.stream(terms).mapToDouble(row -> {
      double sum = 0;
      for (int p = 0; p < row.length; p++) {
        sum += coefficients[p] * row[p];
      }
      return Math.round(sum * 1e5) / 1e5;
    }).toArray();
    assertNear(coefficients, new LinearLeastSquares(terms, values).coefficients(), 1e-12);
  }

  /**
   * As far as NIST's Filip goes, a polynomial of degree 10 from -8.8 to -3.1 through 82 points: the same degree and the same
   * ratio of the ends, at whole numbers so that every power and value is exact and the answer known without a table.
   */
  @Test
  void aPolynomialOfDegreeTen() {
    double[] xs = new double[25];
    Arrays.setAll(xs, i -> i - 38.0);
    double[][] terms = powers(10, xs);
    double[] values = Arrays.stream(terms).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double[] ones = new double[11];
    Arrays.fill(ones, 1);
    assertArrayEquals(ones, new LinearLeastSquares(terms, values).coefficients(), 1e-9);
  }

  /** REG-01: NIST StRD Norris, with what the case says of squares explained. */
  @Test
  void norris() {
    ReferenceCase one = ReferenceCase.of("REG-01-norris");
    double[][] data = ReferenceCase.rows(one.inputs().get("data"));
    double[] ys = Arrays.stream(data).mapToDouble(row -> row[0]).toArray();
    LinearLeastSquares fit =
        new LinearLeastSquares(powers(1, Arrays.stream(data).mapToDouble(row -> row[1]).toArray()), ys);
    double within = one.within("abs");
    double[] expected = {one.expected().get("intercept").asDouble(), one.expected().get("slope").asDouble()};
    assertArrayEquals(expected, fit.coefficients(), within);
    assertArrayEquals(new double[] {one.expected().get("intercept_se").asDouble(),
        one.expected().get("slope_se").asDouble()}, fit.standardErrors(), within);
    assertEquals(one.expected().get("sse").asDouble(), fit.squares(), within);
    assertEquals(one.expected().get("mse").asDouble(), fit.squares() / fit.degreesOfFreedom(), within);
    assertEquals(one.expected().get("n").asInt(), fit.degreesOfFreedom() + 2);
    Moments all = Moments.of(ys);
    double total = all.deviation() * all.deviation() * (all.count() - 1);
    assertEquals(one.expected().get("r2").asDouble(), 1 - fit.squares() / total, within);
    // Fifteen digits are printed of a number of seven before the point.
    assertEquals(one.expected().get("ssr").asDouble(), total - fit.squares(), 2e-8);
  }

  /** Residuals are at right angles to every term, whatever the terms. */
  @Test
  void residualsStandAtRightAngles() {
    Random random = new Random(5);
    for (int run = 0; run < 500; run++) {
      int terms = 1 + random.nextInt(5);
      double[][] rows = new double[terms + random.nextInt(20)][terms];
      double[] values = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        values[i] = random.nextGaussian();
        for (int p = 0; p < terms; p++) {
          rows[i][p] = random.nextGaussian() * Math.pow(10, 3 * p);
        }
      }
      LinearLeastSquares fit = new LinearLeastSquares(rows, values);
      for (int p = 0; p < terms; p++) {
        double along = 0;
        double size = 0;
        for (int i = 0; i < rows.length; i++) {
          along += rows[i][p] * fit.residuals()[i];
          size += Math.abs(rows[i][p] * values[i]);
        }
        assertEquals(0, along, 1e-13 * size);
      }
    }
  }

  @Test
  void termsThatAreMadeOfOthersAreToldNothingOf() {
    double[][] rows = {{1, 2, 3}, {1, 3, 4}, {1, 5, 6}, {1, 9, 10}};
    assertThrows(ArithmeticException.class, () -> new LinearLeastSquares(rows, new double[] {1, 2, 3, 4}));
    assertThrows(IllegalArgumentException.class, () -> new LinearLeastSquares(new double[][] {{1, 2}}, new double[] {1}));
  }
}
