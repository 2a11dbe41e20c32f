package org.emporion.capacity.network;

import java.util.Arrays;

/** Service demands as a table of classes by stations, seconds. */
final class Demands {
  private Demands() {}

  /** A copy of a table of the right shape whose entries are finite and at least 0. */
  static double[][] checked(double[][] demands, int classes, int stations) {
    if (classes == 0 || stations == 0 || demands.length != classes) {
      throw new IllegalArgumentException("demands must have a row for each of " + classes + " classes, at least one");
    }
    for (double[] row : demands) {
      if (row.length != stations || Arrays.stream(row).anyMatch(one -> !(one >= 0) || Double.isInfinite(one))) {
        throw new IllegalArgumentException(
            "demands must be finite, at least 0, one for each of " + stations + " stations: " + Arrays.toString(row));
      }
    }
    return copy(demands);
  }

  static double[][] copy(double[][] demands) {
    return Arrays.stream(demands).map(double[]::clone).toArray(double[][]::new);
  }

  static double total(double[] row) {
    return Arrays.stream(row).sum();
  }
}
