package org.emporion.evaluation.sensitivity;

import java.util.List;

/** What is known of the weights of criteria; whatever is drawn is not negative and sums to one. */
public sealed interface UncertainWeights {
  /** Number of criteria. */
  int criteria();

  /**
   * Nothing is known: all weights equally likely (uniform on the simplex).
   *
   * @param criteria at least 1
   */
  record Any(int criteria) implements UncertainWeights {
    public Any {
      if (criteria < 1) {
        throw new IllegalArgumentException("At least one criterion is needed, not " + criteria);
      }
    }
  }

  /**
   * Only the order of importance is known: uniform on the part of the simplex where no criterion weighs
   * less than one of lesser importance.
   *
   * @param importance of each criterion, the smallest number for the most important; between equal
   *     numbers nothing is known
   */
  record InOrder(List<Integer> importance) implements UncertainWeights {
    public InOrder {
      importance = List.copyOf(importance);
      if (importance.isEmpty()) {
        throw new IllegalArgumentException("At least one criterion is needed");
      }
    }

    @Override
    public int criteria() {
      return importance.size();
    }
  }

  /**
   * Each weight is known within bounds: uniform on the part of the simplex within them. A weight with
   * equal bounds is fixed.
   *
   * @param low lower bounds, 0 to 1; sum at most 1
   * @param high upper bounds, 0 to 1; sum at least 1
   */
  record Within(List<Double> low, List<Double> high) implements UncertainWeights {
    private static final double ROUNDING = 1e-9;

    public Within {
      low = List.copyOf(low);
      high = List.copyOf(high);
      if (low.isEmpty() || low.size() != high.size()) {
        throw new IllegalArgumentException(low.size() + " lower and " + high.size() + " upper bounds");
      }
      for (int i = 0; i < low.size(); i++) {
        if (!(0 <= low.get(i) && low.get(i) <= high.get(i) && high.get(i) <= 1)) {
          throw new IllegalArgumentException(
              "Bounds of a weight are 0 <= low <= high <= 1, not " + low.get(i) + " and " + high.get(i));
        }
      }
      if (sum(low) > 1 + ROUNDING || sum(high) < 1 - ROUNDING) {
        throw new IllegalArgumentException("No weights within these bounds sum to one: " + low + " to " + high);
      }
    }

    @Override
    public int criteria() {
      return low.size();
    }
  }

  /**
   * Known exactly.
   *
   * @param weights not negative; sum 1
   */
  record Exactly(List<Double> weights) implements UncertainWeights {
    public Exactly {
      weights = List.copyOf(weights);
      if (weights.isEmpty() || weights.stream().anyMatch(each -> !(each >= 0))
          || !(Math.abs(sum(weights) - 1) < 1e-6)) {
        throw new IllegalArgumentException("Weights are not negative and sum to one: " + weights);
      }
    }

    @Override
    public int criteria() {
      return weights.size();
    }
  }

  private static double sum(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).sum();
  }
}
