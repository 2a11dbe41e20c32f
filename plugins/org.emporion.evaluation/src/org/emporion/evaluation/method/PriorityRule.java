package org.emporion.evaluation.method;

import java.util.Arrays;

/** Ways to get priorities out of comparisons in pairs; they agree exactly when judgements are consistent. */
public enum PriorityRule {
  /** Principal right eigenvector: Saaty, Journal of Mathematical Psychology 15 (1977) 234-281. */
  EIGENVECTOR("eigenvector") {
    @Override
    double[] weights(double[][] complete) {
      return PerronVector.of(complete).right();
    }
  },
  /** Geometric means of the rows: Crawford and Williams, Journal of Mathematical Psychology 29 (1985) 387-405. */
  GEOMETRIC_MEAN("geometric-mean") {
    @Override
    double[] weights(double[][] complete) {
      return new LeastSquaresPriorities().of(Matrix.of(complete));
    }
  },
  /** Row means of columns that add up to 1: the approximation for working by hand in Saaty (1980), chapter 1. */
  COLUMN_MEAN("column-mean") {
    @Override
    double[] weights(double[][] complete) {
      double[] weights = new double[complete.length];
      for (int k = 0; k < complete.length; k++) {
        int column = k;
        double sum = Arrays.stream(complete).mapToDouble(row -> row[column]).sum();
        for (int i = 0; i < weights.length; i++) {
          weights[i] += complete[i][k] / sum / weights.length;
        }
      }
      return weights;
    }
  };

  private final String id;

  PriorityRule(String id) {
    this.id = id;
  }

  /** Stable id, as it is printed. */
  public String id() {
    return id;
  }

  /** Priorities of a complete matrix, adding up to 1. */
  abstract double[] weights(double[][] complete);

  /** Fills open pairs in the way that goes with this rule. */
  PairwiseMatrix complete(PairwiseMatrix matrix) {
    if (this != GEOMETRIC_MEAN || matrix.isComplete()) {
      return new MatrixCompletion().complete(matrix);
    }
    matrix.requireConnected();
    double[] weights = new LeastSquaresPriorities().of(matrix.ratios());
    double[][] ratios = matrix.ratios().toArray();
    for (int i = 0; i < ratios.length; i++) {
      for (int k = 0; k < ratios.length; k++) {
        ratios[i][k] = ratios[i][k] == 0 ? weights[i] / weights[k] : ratios[i][k];
      }
    }
    return new PairwiseMatrix(matrix.items(), Matrix.of(ratios));
  }
}
