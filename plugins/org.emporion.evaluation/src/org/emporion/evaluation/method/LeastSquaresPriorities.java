package org.emporion.evaluation.method;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Priorities whose ratios come closest to the judgements in logarithms: for a complete matrix the geometric
 * means of its rows, for an incomplete one the solution of the Laplacian system of its graph. Source: Crawford
 * and Williams, A note on the analysis of subjective judgment matrices, Journal of Mathematical Psychology 29
 * (1985) 387-405; Bozóki, Fülöp and Rónyai, Mathematical and Computer Modelling 52 (2010) 318-333, section 4.
 */
final class LeastSquaresPriorities {
  /** Priorities that add up to 1 of a matrix whose judgements connect all items. */
  double[] of(Matrix ratios) {
    int n = ratios.height();
    if (n == 1) {
      return new double[] {1};
    }
    // The last item's logarithm is 0; the others solve L y = row sums of logarithms.
    double[][] laplacian = new double[n - 1][n - 1];
    double[] sums = new double[n - 1];
    for (int i = 0; i < n - 1; i++) {
      for (int k = 0; k < n; k++) {
        if (i != k && ratios.at(i, k) > 0) {
          // Half the difference to the reverse, so that rounded reciprocals count alike.
          sums[i] += (Math.log(ratios.at(i, k)) - Math.log(ratios.at(k, i))) / 2;
          laplacian[i][i]++;
          if (k < n - 1) {
            laplacian[i][k]--;
          }
        }
      }
    }
    double[] logarithms = new LUDecomposition(new Array2DRowRealMatrix(laplacian, false)).getSolver()
        .solve(new ArrayRealVector(sums, false)).toArray();
    double largest = 0;
    for (double each : logarithms) {
      largest = Math.max(largest, each);
    }
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      weights[i] = Math.exp((i < n - 1 ? logarithms[i] : 0) - largest);
    }
    return PerronVector.shares(weights);
  }
}
