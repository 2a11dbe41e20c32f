package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Seeded random performance tables: mixed directions, coarse grids so that ties happen, now and then a weight of zero. */
public final class RandomTables {
  private final Random random;

  /** Tables from a seed. */
  public RandomTables(long seed) {
    random = new Random(seed);
  }

  /** The stream behind the tables, for whatever else a test draws. */
  public Random random() {
    return random;
  }

  /** A table of 2 to 8 alternatives by 1 to 6 criteria; all values above zero or from below zero too. */
  public PerformanceTable next(boolean positive) {
    int n = 2 + random.nextInt(7);
    int k = 1 + random.nextInt(6);
    List<Criterion> criteria = new ArrayList<>();
    double[][] values = new double[n][k];
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      ids.add("a" + i);
    }
    for (int j = 0; j < k; j++) {
      double weight = j > 0 && random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(9);
      criteria.add(new Criterion("c" + j, random.nextBoolean() ? Direction.MAXIMISE : Direction.MINIMISE, weight));
      int steps = random.nextBoolean() ? 4 : 1000;
      double unit = Math.pow(10, random.nextInt(5) - 2);
      for (int i = 0; i < n; i++) {
        values[i][j] = unit * (1 + random.nextInt(steps) - (positive ? 0 : steps / 2));
      }
    }
    // Half of the tables hold an alternative that is beaten for certain.
    if (random.nextBoolean()) {
      int better = random.nextInt(n);
      int worse = (better + 1 + random.nextInt(n - 1)) % n;
      for (int j = 0; j < k; j++) {
        double factor = 1 + random.nextInt(2) * random.nextDouble();
        double value = values[better][j];
        boolean down = criteria.get(j).direction() == Direction.MAXIMISE == value > 0;
        values[worse][j] = down ? value / factor : value * factor;
      }
    }
    return new PerformanceTable(ids, criteria, Matrix.of(values));
  }

  /** The same table with every criterion in another unit and, where allowed, with another zero. */
  public PerformanceTable otherUnits(PerformanceTable table, double[] factors, double[] shifts) {
    double[][] values = table.values().toArray();
    for (double[] row : values) {
      for (int j = 0; j < row.length; j++) {
        row[j] = row[j] * factors[j] + shifts[j];
      }
    }
    return new PerformanceTable(table.alternatives(), table.criteria(), Matrix.of(values));
  }

  /** The same table with rows and columns in another order. */
  public PerformanceTable shuffled(PerformanceTable table) {
    List<Integer> rows = order(table.alternatives().size());
    List<Integer> columns = order(table.criteria().size());
    return new PerformanceTable(rows.stream().map(table.alternatives()::get).toList(),
        columns.stream().map(table.criteria()::get).toList(),
        new Matrix(rows.stream().map(i -> columns.stream().map(j -> table.values().at(i, j)).toList()).toList()));
  }

  private List<Integer> order(int n) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    return order;
  }

  /** A preference function of any of the six types, with thresholds in this unit that no grid hits. */
  public PreferenceFunction preference(double unit) {
    double q = unit * (0.3 + random.nextInt(3)) * 1.0173;
    double p = q + unit * (0.4 + random.nextInt(3)) * 1.0291;
    return switch (random.nextInt(6)) {
      case 0 -> new PreferenceFunction.Usual();
      case 1 -> new PreferenceFunction.UShape(q);
      case 2 -> new PreferenceFunction.VShape(p);
      case 3 -> new PreferenceFunction.Level(q, p);
      case 4 -> new PreferenceFunction.Linear(q, p);
      default -> new PreferenceFunction.Gaussian(p);
    };
  }

  /** Thresholds of ELECTRE III in this unit that no grid hits. */
  public PseudoCriterion pseudo(double unit) {
    double q = unit * (0.3 + random.nextInt(2)) * 1.0173;
    double p = q + unit * (0.4 + random.nextInt(2)) * 1.0291;
    return new PseudoCriterion(Threshold.of(q), Threshold.of(p),
        random.nextBoolean() ? Optional.of(Threshold.of(p + unit * (0.5 + random.nextInt(4)) * 1.0317)) : Optional.empty());
  }

  /** Largest minus smallest value of a column, 1 when there is no difference. */
  public static double range(PerformanceTable table, int column) {
    double[] values = table.values().column(column);
    double range = ScoreOrder.HIGHEST_FIRST.extreme(values) - ScoreOrder.LOWEST_FIRST.extreme(values);
    return range == 0 ? 1 : range;
  }
}
