package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An unchanging rectangle of finite numbers.
 *
 * @param rows rows of equal length; at least one row with one number
 */
public record Matrix(List<List<Double>> rows) {
  /** @throws IllegalArgumentException when it is empty, ragged, or holds a number that is not finite */
  public Matrix {
    rows = rows.stream().map(List::copyOf).toList();
    if (rows.isEmpty() || rows.getFirst().isEmpty()) {
      throw new IllegalArgumentException("A matrix needs at least one row and one column");
    }
    int width = rows.getFirst().size();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).size() != width) {
        throw new IllegalArgumentException(
            "Row " + (i + 1) + " has " + rows.get(i).size() + " numbers, the first row has " + width);
      }
      for (int j = 0; j < width; j++) {
        if (!Double.isFinite(rows.get(i).get(j))) {
          throw new IllegalArgumentException(
              "Row " + (i + 1) + ", column " + (j + 1) + ": " + rows.get(i).get(j) + " is not a finite number");
        }
      }
    }
  }

  /** A matrix of these numbers; later changes to the array change nothing. */
  public static Matrix of(double[][] numbers) {
    List<List<Double>> rows = new ArrayList<>();
    for (double[] row : numbers) {
      rows.add(Arrays.stream(row).boxed().toList());
    }
    return new Matrix(rows);
  }

  /** Number of rows. */
  public int height() {
    return rows.size();
  }

  /** Number of columns. */
  public int width() {
    return rows.getFirst().size();
  }

  /** The number in a row and a column, both counted from 0. */
  public double at(int row, int column) {
    return rows.get(row).get(column);
  }

  /** One column from top to bottom. */
  public double[] column(int column) {
    return rows.stream().mapToDouble(row -> row.get(column)).toArray();
  }

  /** A copy of all numbers. */
  public double[][] toArray() {
    return rows.stream().map(row -> row.stream().mapToDouble(Double::doubleValue).toArray()).toArray(double[][]::new);
  }
}
