package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Fills open pairs with the ratios that make a matrix as consistent as it can be: the largest eigenvalue is
 * least. In logarithms of the open ratios that eigenvalue is convex, so that going from pair to pair and
 * taking the best ratio of each ends at the one solution. Source: Bozóki, Fülöp and Rónyai, On optimal
 * completion of incomplete pairwise comparison matrices, Mathematical and Computer Modelling 52 (2010) 318-333.
 */
final class MatrixCompletion {
  private static final double STILL = 1e-11;
  private static final int ROUNDS = 2000;
  private static final int EVALUATIONS = 500;

  /**
   * The matrix with open pairs filled.
   *
   * @throws TableRefusedException when judgements do not connect all items
   */
  PairwiseMatrix complete(PairwiseMatrix matrix) {
    if (matrix.isComplete()) {
      return matrix;
    }
    matrix.requireConnected();
    double[][] ratios = matrix.ratios().toArray();
    double[] start = new LeastSquaresPriorities().of(matrix.ratios());
    List<int[]> open = new ArrayList<>();
    for (int i = 0; i < ratios.length; i++) {
      for (int k = i + 1; k < ratios.length; k++) {
        if (ratios[i][k] == 0) {
          open.add(new int[] {i, k});
          set(ratios, i, k, Math.log(start[i] / start[k]));
        }
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      double moved = 0;
      for (int[] pair : open) {
        double before = Math.log(ratios[pair[0]][pair[1]]);
        double best = best(ratios, pair[0], pair[1]);
        set(ratios, pair[0], pair[1], best);
        moved = Math.max(moved, Math.abs(best - before));
      }
      if (moved < STILL || open.size() == 1) {
        break;
      }
    }
    return new PairwiseMatrix(matrix.items(), Matrix.of(ratios));
  }

  private static void set(double[][] ratios, int i, int k, double logarithm) {
    ratios[i][k] = Math.exp(logarithm);
    ratios[k][i] = Math.exp(-logarithm);
  }

  /** The logarithm of the ratio of one pair at which the eigenvalue is least, all other ratios kept. */
  private static double best(double[][] ratios, int i, int k) {
    UnivariateFunction slope = logarithm -> {
      set(ratios, i, k, logarithm);
      PerronVector perron = PerronVector.of(ratios);
      double there = perron.left()[i] * ratios[i][k] * perron.right()[k];
      double back = perron.left()[k] * ratios[k][i] * perron.right()[i];
      // Has the sign of the derivative and stays between -1 and 1.
      return (there - back) / (there + back);
    };
    double middle = Math.log(ratios[i][k]);
    double width = 0.5;
    double low = middle - width;
    double high = middle + width;
    while (slope.value(low) > 0) {
      high = low;
      width *= 2;
      low -= width;
    }
    while (slope.value(high) < 0) {
      low = high;
      width *= 2;
      high += width;
    }
    return new BrentSolver(STILL, STILL).solve(EVALUATIONS, slope, low, high);
  }
}
