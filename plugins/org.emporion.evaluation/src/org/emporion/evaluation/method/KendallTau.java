package org.emporion.evaluation.method;

import java.util.OptionalDouble;

/**
 * How far two rankings agree: Kendall's tau-b, which allows for ties. 1 is the same order, -1 the reverse.
 * Source: Kendall, The treatment of ties in ranking problems, Biometrika 33 (1945) 239-251.
 */
public final class KendallTau {
  /**
   * Tau-b of two lists of ranks of the same alternatives.
   *
   * @return from -1 to 1; empty when a list ties everybody, so that there is no order to agree with
   * @throws IllegalArgumentException when the lists differ in length
   */
  public OptionalDouble between(int[] one, int[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(one.length + " ranks against " + other.length);
    }
    long balance = 0;
    long untiedOne = 0;
    long untiedOther = 0;
    for (int i = 0; i < one.length; i++) {
      for (int k = 0; k < i; k++) {
        int first = Integer.compare(one[i], one[k]);
        int second = Integer.compare(other[i], other[k]);
        balance += (long) first * second;
        untiedOne += Math.abs(first);
        untiedOther += Math.abs(second);
      }
    }
    if (untiedOne == 0 || untiedOther == 0) {
      return OptionalDouble.empty();
    }
    double tau = balance / (Math.sqrt(untiedOne) * Math.sqrt(untiedOther));
    return OptionalDouble.of(Math.clamp(tau, -1.0, 1.0));
  }
}
