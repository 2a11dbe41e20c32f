package org.emporion.capacity.calibration;

import java.util.Arrays;
import java.util.List;

/**
 * Service demands of one tier by the utilisation law: busy time is {@code background + sum of X(c) D(c)} (E. D. Lazowska,
 * J. Zahorjan, G. S. Graham and K. C. Sevcik, Quantitative System Performance, 1984, chapters 3 and 12), by regression
 * over the levels with coefficients that are at least 0. Levels that all had the same mix of transactions cannot tell
 * these apart; then all have the demand of the mix.
 *
 * @param tier name
 * @param background servers that are busy without any customer
 * @param seconds busy seconds per response, by transaction
 * @param standardErrors of {@code seconds}; 0 where the levels leave no scatter to tell it
 * @param byTransaction false when only the demand of the mix is known
 */
public record ServiceDemands(
    String tier, double background, double[] seconds, double[] standardErrors, boolean byTransaction) {
  /** Mixes whose shares differ by less than this count as the same. */
  static final double SAME_MIX = 0.1;

  /**
   * Estimates them.
   *
   * @param levels that recorded this tier, at least one
   */
  static ServiceDemands of(List<LoadLevel> levels, int tier) {
    int classes = levels.getFirst().served().size();
    boolean apart = !sameMix(levels) && levels.size() > classes;
    int terms = apart ? classes : 1;
    boolean intercept = levels.size() > terms;
    double[][] rows = new double[levels.size()][];
    double[] busy = new double[levels.size()];
    double[] weights = new double[levels.size()];
    for (int l = 0; l < rows.length; l++) {
      LoadLevel level = levels.get(l);
      double[] rates = apart ? level.rates() : new double[] {level.perSecond()};
      rows[l] = Arrays.copyOf(rates, terms + (intercept ? 1 : 0));
      if (intercept) {
        rows[l][terms] = 1;
      }
      busy[l] = level.busy().get(tier).servers();
      // A compound Poisson sum: its variance grows with the busy time and falls with the window.
      weights[l] = level.seconds() / Math.max(busy[l], 1e-9);
    }
    NonNegativeRegression fit = NonNegativeRegression.solve(rows, busy, weights);
    double[] seconds = new double[classes];
    double[] errors = new double[classes];
    for (int c = 0; c < classes; c++) {
      seconds[c] = fit.coefficients()[apart ? c : 0];
      errors[c] = fit.standardErrors()[apart ? c : 0];
    }
    return new ServiceDemands(levels.getFirst().busy().get(tier).tier(),
        intercept ? fit.coefficients()[terms] : 0, seconds, errors, apart);
  }

  /** True when the transactions had the same shares at all levels. */
  static boolean sameMix(List<LoadLevel> levels) {
    double[] first = shares(levels.getFirst().rates());
    return levels.stream().allMatch(level -> near(first, shares(level.rates())));
  }

  static boolean near(double[] shares, double[] others) {
    for (int c = 0; c < shares.length; c++) {
      if (Math.abs(shares[c] - others[c]) > SAME_MIX * Math.max(shares[c], others[c])) {
        return false;
      }
    }
    return true;
  }

  static double[] shares(double[] rates) {
    double sum = Arrays.stream(rates).sum();
    return Arrays.stream(rates).map(rate -> rate / sum).toArray();
  }
}
