package org.emporion.budget.cash;

/**
 * A commitment to spend at least so much in each term: what the term's use falls short of it is booked in the term's last month,
 * as the FinOps specification FOCUS 1.2 shows it ({@code specification/data/saas_examples/spend_agreements}).
 *
 * @param commitment least spend of a term, at least 0, in the currency of the use
 * @param months months of a term, at least 1
 */
public record TrueUp(double commitment, int months) {
  /** Checks the parts. */
  public TrueUp {
    if (!(commitment >= 0) || Double.isInfinite(commitment) || months < 1) {
      throw new IllegalArgumentException("A commitment is at least 0 in a term of at least a month, not " + commitment
          + " in " + months);
    }
  }

  /**
   * What is booked beside the use of each month. A term that the months end before is trued up in the last of them in
   * proportion to its months.
   *
   * @param use by month
   */
  public double[] fees(double... use) {
    double[] fees = new double[use.length];
    double spent = 0;
    for (int month = 0; month < use.length; month++) {
      spent += use[month];
      if (ends(month, use.length)) {
        fees[month] = shortfall(month, spent);
        spent = 0;
      }
    }
    return fees;
  }

  /**
   * True when a term, or the plan, ends with a month.
   *
   * @param month counted from 0 at the first term's beginning
   * @param all months of the plan from there
   */
  public boolean ends(int month, int all) {
    return (month + 1) % months == 0 || month + 1 == all;
  }

  /** What is missing in a term that ends with a month, when so much was spent in it. */
  public double shortfall(int month, double spent) {
    int length = month % months + 1;
    return Math.max(0, commitment * length / months - spent);
  }
}
