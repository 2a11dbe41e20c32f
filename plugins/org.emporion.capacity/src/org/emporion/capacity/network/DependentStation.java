package org.emporion.capacity.network;

/** A station with a speed that depends on how many are there, as the recursion uses it. */
final class DependentStation {
  final int station;
  /** Bit of the station in a set of those that are left out. */
  final int bit;
  final int levels;
  final double[] inverseRates;
  /** What {@code j} customers found there add, relative to the full speed. */
  final double[] weights;
  /** Probability of {@code j} customers by slot, up to the last level but one. */
  final double[] probability;
  final double[] next;

  DependentStation(int station, int bit, Station of, int slots) {
    this.station = station;
    this.bit = bit;
    levels = of.levels();
    inverseRates = new double[levels];
    weights = new double[levels];
    for (int j = 0; j < levels; j++) {
      inverseRates[j] = j == 0 ? 0 : 1 / of.rate(j);
      weights[j] = (j + 1) * (of.fullRate() / of.rate(j + 1) - 1);
    }
    probability = new double[slots * levels];
    probability[0] = 1;
    next = new double[levels];
  }

  double added(int slot) {
    double sum = 0;
    for (int j = 0; j < levels; j++) {
      sum += weights[j] * probability[slot * levels + j];
    }
    return sum;
  }
}
