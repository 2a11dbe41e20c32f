package org.emporion.budget.simulation;

import java.util.Set;

/**
 * A cost line as the simulation sees it: what it costs in each month, in many outcomes at once. The simulation takes
 * blocks of outcomes; for each block it calls {@link #begin} and then the pass for every month in turn, from month 0.
 *
 * <p>A line that looks at one month only answers with a lambda:
 * <pre>
 * public Pass begin(Outcomes outcomes) {
 *   double[] quantity = outcomes.draw(cause, estimate);
 *   return (month, cost) -> {
 *     double[] orders = outcomes.orders(month);
 *     for (int i = 0; i &lt; cost.length; i++) {
 *       cost[i] += price * quantity[i] * orders[i];
 *     }
 *   };
 * }
 * </pre>
 * A line that looks back (tiers by the sales of a year, a commitment with true-up) keeps a running sum for each outcome
 * in arrays that {@code begin} makes: months come in order, and a pass belongs to one thread. What it costs need not be
 * in proportion to anything. Loops over outcomes should be plain, as above: the compiler then works on several at once.
 *
 * <p>With equal numbers a line must answer the same, and each outcome for itself: the result must depend neither on how
 * outcomes are cut into blocks nor on which thread has which block.
 */
public interface MonthlyCost {
  /**
   * The names of all causes that {@link #begin} draws from, besides those of the {@link Market}. Lines, also of several
   * candidates, that name the same cause are off by the same quantile.
   */
  Set<String> causes();

  /** Draws what is unsure in a block of outcomes and gets ready for its first month. */
  Pass begin(Outcomes outcomes);

  /** One walk over the months of a block. */
  @FunctionalInterface
  interface Pass {
    /**
     * Adds the cost of a month.
     *
     * @param month from 0; each call is for the month after the one before
     * @param cost takes the cost of each outcome, in the study's currency; has one place for each outcome of the block
     */
    void add(int month, double[] cost);
  }
}
