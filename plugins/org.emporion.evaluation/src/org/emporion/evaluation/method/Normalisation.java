package org.emporion.evaluation.method;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/**
 * Ways to make values of different units comparable. All give numbers of which more is better, also for
 * costs. Sources: Hwang and Yoon, Multiple Attribute Decision Making (1981), section 2.3; Jahan and
 * Edwards, A state-of-the-art survey on the influence of normalization techniques in ranking, Materials
 * and Design 65 (2015) 335-342. A result depends on the choice, so it is printed beside it.
 */
public enum Normalisation {
  /** Values as they stand, costs with a minus. Depends on the unit. */
  NONE("none", false) {
    @Override
    double[] column(Column column) {
      return column.map(column.direction()::gain);
    }
  },
  /** (x - min) / (max - min), for costs (max - x) / (max - min); 1 where all are equal. Depends on no unit or origin. */
  MIN_MAX("min-max", false) {
    @Override
    double[] column(Column column) {
      double range = column.max() - column.min();
      if (range == 0) {
        return column.map(x -> 1);
      }
      return column.map(column.benefit() ? x -> (x - column.min()) / range : x -> (column.max() - x) / range);
    }
  },
  /** x / sum, for costs (1/x) / sum of (1/x): shares of one. Values from 0 up, costs above 0. */
  SUM("sum", true) {
    @Override
    double[] column(Column column) {
      double[] ratios = column.benefit() ? column.values() : column.map(x -> 1 / x);
      double sum = Arrays.stream(ratios).sum();
      return Arrays.stream(ratios).map(x -> x / sum).toArray();
    }
  },
  /** x / length, for costs 1 - x / length, with the length of the column as a vector; not all zero. */
  VECTOR("vector", false) {
    @Override
    double[] column(Column column) {
      double length = column.length();
      return column.map(column.benefit() ? x -> x / length : x -> 1 - x / length);
    }

    @Override
    void check(Column column) {
      column.requireSomeNotZero();
    }
  },
  /** x / max, for costs 1 - x / max. Values from 0 up, not all zero. */
  MAX("max", false) {
    @Override
    double[] column(Column column) {
      return column.map(column.benefit() ? x -> x / column.max() : x -> 1 - x / column.max());
    }

    @Override
    void check(Column column) {
      column.requireNotNegative();
      column.requireSomeNotZero();
    }
  },
  /** x / max, for costs min / x: ratios to the best. Values from 0 up, costs above 0. */
  LINEAR("linear", true) {
    @Override
    double[] column(Column column) {
      return column.map(column.benefit() ? x -> x / column.max() : x -> column.min() / x);
    }
  },
  /** (x - mean) / standard deviation of the column, costs with a minus; 0 where all are equal. */
  STANDARD_SCORE("standard-score", false) {
    @Override
    double[] column(Column column) {
      double mean = Arrays.stream(column.values()).average().orElseThrow();
      double deviation = Math.sqrt(Arrays.stream(column.values()).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
      // A column of equal numbers whose mean is rounded has a deviation of a few units in the last place.
      if (column.max() == column.min()) {
        return column.map(x -> 0);
      }
      return column.map(x -> column.direction().gain(x - mean) / deviation);
    }
  };

  private final String id;
  private final boolean ratios;

  Normalisation(String id, boolean ratios) {
    this.id = id;
    this.ratios = ratios;
  }

  /** Stable id, as it is printed. */
  public String id() {
    return id;
  }

  /** True when results do not depend on the unit of a criterion, such as gram or kilogram. */
  public boolean unitFree() {
    return this != NONE;
  }

  /** True when results do not depend on where a scale has its zero, such as Celsius or Fahrenheit. */
  public boolean originFree() {
    return this == MIN_MAX || this == STANDARD_SCORE;
  }

  /** True when numbers come out from 0 up and keep the ratios of the values, so that they may be multiplied. */
  public boolean keepsRatios() {
    return ratios;
  }

  /**
   * The values made comparable; more is better.
   *
   * @throws TableRefusedException when a value lies outside the range of this normalisation
   */
  public double[][] normalise(PerformanceTable table) {
    double[][] result = new double[table.alternatives().size()][table.criteria().size()];
    for (int j = 0; j < table.criteria().size(); j++) {
      Column column = new Column(table, j);
      check(column);
      double[] numbers = column(column);
      for (int i = 0; i < numbers.length; i++) {
        result[i][j] = numbers[i] + 0.0;
      }
    }
    return result;
  }

  abstract double[] column(Column column);

  void check(Column column) {
    if (ratios) {
      if (column.benefit()) {
        column.requireNotNegative();
        column.requireSomeNotZero();
      } else {
        column.requirePositive();
      }
    }
  }

  /** One column of a table on its way through a normalisation. */
  static final class Column {
    private final PerformanceTable table;
    private final Criterion criterion;
    private final double[] values;

    Column(PerformanceTable table, int index) {
      this.table = table;
      criterion = table.criteria().get(index);
      values = table.values().column(index);
    }

    Direction direction() {
      return criterion.direction();
    }

    boolean benefit() {
      return criterion.direction() == Direction.MAXIMISE;
    }

    double[] values() {
      return values;
    }

    double min() {
      return Arrays.stream(values).min().orElseThrow();
    }

    double max() {
      return Arrays.stream(values).max().orElseThrow();
    }

    /** Length as a vector, by way of the largest so that squares neither overflow nor vanish. */
    double length() {
      double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
      return largest * Math.sqrt(Arrays.stream(values).map(x -> (x / largest) * (x / largest)).sum());
    }

    double[] map(DoubleUnaryOperator change) {
      return Arrays.stream(values).map(change).toArray();
    }

    void requireNotNegative() {
      refuseWhere(x -> x < 0, "refuse.negative");
    }

    void requirePositive() {
      refuseWhere(x -> x <= 0, "refuse.not-positive");
    }

    void requireSomeNotZero() {
      if (Arrays.stream(values).allMatch(x -> x == 0)) {
        throw TableRefusedException.because("refuse.all-zero", TableRefusedException.Thing.criterion(criterion.id()));
      }
    }

    private void refuseWhere(DoublePredicate bad, String key) {
      for (int i = 0; i < values.length; i++) {
        if (bad.test(values[i])) {
          throw TableRefusedException.because(key, TableRefusedException.Thing.alternative(table.alternatives().get(i)),
              values[i], TableRefusedException.Thing.criterion(criterion.id()));
        }
      }
    }
  }
}
