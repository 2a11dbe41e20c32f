package org.emporion.budget.staffing;

/**
 * Agents without a queue: who finds all busy is lost (M/M/c/c). By the recursion in the number of
 * agents, turned round so that it stays in range for thousands of them; held against the table of reference case ERL-02.
 *
 * @param offered offered load in erlang, at least 0
 * @param agents at least 0
 */
public record ErlangB(double offered, int agents) {
  /** Checks the ranges. */
  public ErlangB {
    if (!(offered >= 0 && offered < Double.POSITIVE_INFINITY && agents >= 0)) {
      throw new IllegalArgumentException("Erlang B needs a load and agents of at least 0: " + offered + ", " + agents);
    }
  }

  /** Probability that a contact finds all agents busy and is lost. */
  public double blockingProbability() {
    return 1 / inverse();
  }

  /** One through the probability: infinite where that is below what a double can hold. */
  double inverse() {
    double inverse = 1;
    for (int c = 1; c <= agents; c++) {
      inverse = 1 + c / offered * inverse;
    }
    return inverse;
  }
}
