package org.emporion.capacity.calibration;

/**
 * One level that was kept out of a fit and then predicted: how far the prediction was off, relative to what was
 * measured, over all transactions.
 *
 * @param form model form
 * @param perSecond responses per second that were measured there
 * @param within false for the highest or lowest level, which the others do not enclose
 * @param throughput relative error
 * @param mean relative error of the mean response; infinite when the form says that the level cannot be carried
 * @param p95 relative error of the 95th percentile
 * @param throughputChance relative error that chance in the measured window explains nineteen times in twenty
 * @param meanChance the same of the mean response
 * @param p95Chance the same of the percentile
 * @param squares the same errors transaction by transaction
 */
public record HeldOut(String form, double perSecond, boolean within, double throughput, double mean, double p95,
    double throughputChance, double meanChance, double p95Chance, Squares squares) {

  /** True when it was off by more than the tolerance and chance together. */
  public boolean missed(Tolerance tolerance) {
    return !(Math.abs(throughput) <= tolerance.throughput() + throughputChance
        && Math.abs(mean) <= tolerance.mean() + meanChance
        && Math.abs(p95) <= tolerance.p95() + p95Chance);
  }

  /**
   * Squared errors, mean over the transactions.
   *
   * @param score logarithmic, with tolerance and chance together for the spread: what a form is chosen by
   * @param mean of the mean response, less what chance explains; may be below 0
   * @param p95 the same of the 95th percentile
   */
  public record Squares(double score, double mean, double p95) {}

  /**
   * How far a model may be off at a level that was kept out.
   *
   * @param throughput relative, above 0
   * @param mean relative, above 0
   * @param p95 relative, above 0
   */
  public record Tolerance(double throughput, double mean, double p95) {
    /** 3 % of throughput, 10 % of the mean response, 20 % of its 95th percentile. */
    public static final Tolerance USUAL = new Tolerance(0.03, 0.1, 0.2);
  }
}
