package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.List;

/**
 * How strongly each alternative is preferred over the others and they over it. Source: Brans, Vincke and
 * Mareschal (1986), section 4. Net flow is positive minus negative flow, never the reverse.
 *
 * @param alternatives ids
 * @param positive phi plus: mean preference over the others, 0 to 1, higher is better
 * @param negative phi minus: mean preference of the others over it, 0 to 1, lower is better
 */
public record OutrankingFlows(List<String> alternatives, List<Double> positive, List<Double> negative) {
  /** @throws IllegalArgumentException when the lists differ in length */
  public OutrankingFlows {
    alternatives = List.copyOf(alternatives);
    positive = List.copyOf(positive);
    negative = List.copyOf(negative);
    if (positive.size() != alternatives.size() || negative.size() != alternatives.size()) {
      throw new IllegalArgumentException(alternatives.size() + " alternatives, " + positive.size()
          + " positive and " + negative.size() + " negative flows");
    }
  }

  /** Flows out of a matrix of preferences of each row over each column. */
  static OutrankingFlows of(List<String> alternatives, double[][] preference) {
    int n = alternatives.size();
    double others = Math.max(1, n - 1);
    List<Double> positive = new ArrayList<>();
    List<Double> negative = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double over = 0;
      double under = 0;
      for (int k = 0; k < n; k++) {
        over += preference[i][k];
        under += preference[k][i];
      }
      positive.add(over / others);
      negative.add(under / others);
    }
    return new OutrankingFlows(alternatives, positive, negative);
  }

  /** Phi: positive minus negative flow of each alternative, -1 to 1. */
  public List<Double> net() {
    List<Double> net = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      net.add(positive.get(i) - negative.get(i));
    }
    return net;
  }

  /** PROMETHEE I: better only where neither flow speaks against it. */
  public PartialOrder partialOrder() {
    return PartialOrder.of(alternatives, (i, k) ->
        positive.get(i) >= positive.get(k) - MethodRanking.ROUNDING
            && negative.get(i) <= negative.get(k) + MethodRanking.ROUNDING);
  }
}
