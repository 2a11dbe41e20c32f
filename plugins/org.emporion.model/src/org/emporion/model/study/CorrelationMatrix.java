package org.emporion.model.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The correlations of a study as one matrix; pairs that are not named do not go together.
 *
 * @param causes causes in the order in which they are named first
 * @param factor lower triangular factor of the matrix (Cholesky): row by row, one weight for each cause up to its own
 */
public record CorrelationMatrix(List<String> causes, List<List<Double>> factor) {
  /** What rounding may leave of a variance that is used up. */
  private static final double ROUNDING = 1e-10;

  /** Keeps copies. */
  public CorrelationMatrix {
    causes = List.copyOf(causes);
    factor = factor.stream().map(List::copyOf).toList();
  }

  /**
   * Correlations that cannot all hold.
   *
   * @param cause the first cause whose correlations contradict those of the causes named before it
   */
  public record Contradiction(String cause) {}

  /** The matrix, or empty when no numbers can be correlated like that: it is then not positive definite. */
  public static Optional<CorrelationMatrix> of(List<Correlation> correlations) {
    List<String> causes = causes(correlations);
    List<List<Double>> factor = factor(causes, correlations);
    return factor.size() < causes.size() ? Optional.empty() : Optional.of(new CorrelationMatrix(causes, factor));
  }

  /** Where correlations contradict each other; empty when they can all hold. */
  public static Optional<Contradiction> contradiction(List<Correlation> correlations) {
    List<String> causes = causes(correlations);
    int held = factor(causes, correlations).size();
    return held < causes.size() ? Optional.of(new Contradiction(causes.get(held))) : Optional.empty();
  }

  private static List<String> causes(List<Correlation> correlations) {
    LinkedHashSet<String> causes = new LinkedHashSet<>();
    correlations.forEach(one -> {
      causes.add(one.first());
      causes.add(one.second());
    });
    return List.copyOf(causes);
  }

  /** The rows up to the first that cannot be. */
  private static List<List<Double>> factor(List<String> causes, List<Correlation> correlations) {
    int size = causes.size();
    double[][] matrix = new double[size][size];
    for (Correlation one : correlations) {
      int first = causes.indexOf(one.first());
      int second = causes.indexOf(one.second());
      matrix[first][second] = one.coefficient();
      matrix[second][first] = one.coefficient();
    }
    List<List<Double>> rows = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      List<Double> weights = new ArrayList<>();
      double left = 1;
      for (int column = 0; column < row; column++) {
        double sum = matrix[row][column];
        List<Double> above = rows.get(column);
        for (int k = 0; k < column; k++) {
          sum -= weights.get(k) * above.get(k);
        }
        double weight = sum / above.get(column);
        weights.add(weight);
        left -= weight * weight;
      }
      if (!(left > ROUNDING)) {
        return rows;
      }
      weights.add(Math.sqrt(left));
      rows.add(List.copyOf(weights));
    }
    return rows;
  }
}
