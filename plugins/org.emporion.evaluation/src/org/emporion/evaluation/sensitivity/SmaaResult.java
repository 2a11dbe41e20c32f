package org.emporion.evaluation.sensitivity;

import java.util.List;
import java.util.Optional;

/**
 * What SMAA-2 found for one weighting.
 *
 * @param samples samples drawn
 * @param candidates in the order of the problem
 */
public record SmaaResult(int samples, List<Outcome> candidates) {
  /**
   * How a candidate fares.
   *
   * @param acceptability for each rank from the first the share of samples in which the candidate has it;
   *     candidates with equal totals share their ranks in equal parts, so that the shares of a candidate
   *     sum to one and so do those of a rank
   * @param centralWeights mean of the weights with which it is first; empty when it never is
   * @param confidence the confidence factor: share of samples in which none is better when its central
   *     weights hold; empty when it is never first or was not asked for
   * @param ahead pairwise winning indices: for each candidate the share of samples in which this one has
   *     the higher total; 0 for itself
   */
  public record Outcome(
      List<Double> acceptability,
      Optional<List<Double>> centralWeights,
      Optional<Double> confidence,
      List<Double> ahead) {
    /** Share of samples in which it is first. */
    public double first() {
      return acceptability.getFirst();
    }
  }

  /** Entropy of who is first in bits: 0 when that is certain. */
  public double choiceEntropy() {
    return candidates.stream().mapToDouble(Outcome::first).filter(share -> share > 0)
        .map(share -> -share * Math.log(share) / Math.log(2)).sum();
  }
}
