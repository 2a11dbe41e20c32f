package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures of inconsistency that need no random indices; open pairs are passed over.
 *
 * @param koczkodaj the worst triad, 0 to 1: Koczkodaj, A new definition of consistency of pairwise comparisons,
 *     Mathematical and Computer Modelling 18 (1993) 79-84
 * @param worstTriad the three items of that triad; empty when there are fewer or all is consistent
 * @param congruence mean distance in logarithms between judgements and what they should be by way of third
 *     items, from 0: Siraj, Mikhailov and Keane, European Journal of Operational Research 242 (2015) 118-126
 * @param dissonance share of ways round that contradict a judgement's direction, 0 to 1: same source
 * @param geometricConsistencyIndex mean squared logarithmic error of the geometric mean, from 0: Aguarón and
 *     Moreno-Jiménez, European Journal of Operational Research 147 (2003) 137-145
 */
public record InconsistencyMeasures(
    double koczkodaj, List<String> worstTriad, double congruence, double dissonance, double geometricConsistencyIndex) {

  /** The measures of a matrix. */
  public static InconsistencyMeasures of(PairwiseMatrix matrix) {
    int n = matrix.items().size();
    double[][] a = matrix.ratios().toArray();
    double worst = 0;
    List<String> triad = List.of();
    double distance = 0;
    int contradictions = 0;
    for (int i = 0; i < n; i++) {
      for (int k = i + 1; k < n; k++) {
        for (int via = 0; via < n; via++) {
          if (via == i || via == k || a[i][k] == 0 || a[i][via] == 0 || a[via][k] == 0) {
            continue;
          }
          double round = Math.log(a[i][via] * a[via][k]);
          double straight = Math.log(a[i][k]);
          distance += Math.abs(straight - round);
          contradictions += straight * round < 0 ? 1 : 0;
          // min(|1 - x|, |1 - 1/x|) of the ratio x of both ways.
          double off = -Math.expm1(-Math.abs(straight - round));
          if (via > k && off > worst) {
            worst = off;
            triad = List.of(matrix.items().get(i), matrix.items().get(k), matrix.items().get(via));
          }
        }
      }
    }
    double ways = n < 3 ? 1 : n * (n - 1) / 2.0 * (n - 2);
    return new InconsistencyMeasures(worst, triad, distance / ways, contradictions / ways, geometric(matrix));
  }

  private static double geometric(PairwiseMatrix matrix) {
    int n = matrix.items().size();
    if (n < 3 || matrix.connectedWithFirst().size() < n) {
      return 0;
    }
    double[] weights = new LeastSquaresPriorities().of(matrix.ratios());
    List<Judgement> judgements = new ArrayList<>(matrix.judgements());
    double squares = 0;
    for (Judgement each : judgements) {
      double error = Math.log(each.ratio() * weights[matrix.items().indexOf(each.other())]
          / weights[matrix.items().indexOf(each.item())]);
      squares += error * error;
    }
    // As many judgements as are needed to tell the priorities cannot be in error; for a complete matrix
    // (n - 1)(n - 2) / 2 are left, the published divisor.
    int free = judgements.size() - (n - 1);
    return free <= 0 ? 0 : squares / free;
  }
}
