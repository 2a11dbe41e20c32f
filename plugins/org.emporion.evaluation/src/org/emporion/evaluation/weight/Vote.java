package org.emporion.evaluation.weight;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one decision maker says.
 *
 * @param by who
 * @param opinion judgements or weights
 */
public record Vote<T>(DecisionMaker by, T opinion) {
  /** The voting powers divided by their sum, in the order of the votes. */
  static double[] powers(List<? extends Vote<?>> votes) {
    Set<String> seen = new HashSet<>();
    for (Vote<?> vote : votes) {
      if (!seen.add(vote.by().id())) {
        throw new IllegalArgumentException(vote.by().id() + " votes twice");
      }
    }
    double total = votes.stream().mapToDouble(vote -> vote.by().votingPower()).sum();
    if (!(total > 0) || !Double.isFinite(total)) {
      throw new IllegalArgumentException("Voting powers add up to " + total + ": somebody needs a say");
    }
    return votes.stream().mapToDouble(vote -> vote.by().votingPower() / total).toArray();
  }
}
