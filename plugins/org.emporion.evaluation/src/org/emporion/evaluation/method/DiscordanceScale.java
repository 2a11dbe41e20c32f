package org.emporion.evaluation.method;

import java.util.Arrays;

/** What a difference against an alternative is held against in ELECTRE I and II; sources differ, so it is printed. */
public enum DiscordanceScale {
  /** Each difference as a part of its own criterion's range. Depends on no unit or origin. */
  OWN_RANGE("own-range"),
  /** Values divided by the sum of their column, differences as a part of the widest range of all. Column sums above 0. */
  COLUMN_SUM("column-sum"),
  /** Values as they stand on one common scale, differences as a part of the widest range of all (Roy 1968). */
  COMMON_SCALE("common-scale");

  private final String id;

  DiscordanceScale(String id) {
    this.id = id;
  }

  /** Stable id, as it is printed. */
  public String id() {
    return id;
  }

  /** The gains of a table divided so that a difference of 1 is the largest there can be. */
  double[][] scaled(PerformanceTable table) {
    double[][] gains = table.gains();
    int width = gains[0].length;
    double[] range = new double[width];
    for (int j = 0; j < width; j++) {
      if (this == COLUMN_SUM) {
        divide(gains, j, sum(table, j));
      }
      int column = j;
      double[] numbers = Arrays.stream(gains).mapToDouble(row -> row[column]).toArray();
      range[j] = ScoreOrder.HIGHEST_FIRST.extreme(numbers) - ScoreOrder.LOWEST_FIRST.extreme(numbers);
    }
    double widest = ScoreOrder.HIGHEST_FIRST.extreme(range);
    for (int j = 0; j < width; j++) {
      double unit = this == OWN_RANGE ? range[j] : widest;
      divide(gains, j, unit == 0 ? 1 : unit);
    }
    return gains;
  }

  private static double sum(PerformanceTable table, int column) {
    double sum = Arrays.stream(table.values().column(column)).sum();
    if (!(sum > 0)) {
      throw TableRefusedException.because("refuse.column-sum",
          TableRefusedException.Thing.criterion(table.criteria().get(column).id()), sum);
    }
    return sum;
  }

  private static void divide(double[][] gains, int column, double by) {
    for (double[] row : gains) {
      row[column] /= by;
    }
  }
}
