package org.emporion.evaluation.method;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * ELECTRE III: credibility of outranking with indifference, preference and veto thresholds, then distillation
 * from the top and from the bottom; the final order is their intersection. Source: Roy, ELECTRE III: un
 * algorithme de classements fondé sur une représentation floue des préférences, Cahiers du CERO 20 (1978) 3-24;
 * Figueira, Mousseau and Roy (2005), section 4.3.3; discrimination threshold s = 0.30 - 0.15 lambda. Thresholds
 * are read at the value of the alternative that is said to be at least as good. A dominated alternative never
 * comes before the one that dominates it as long as thresholds are constant.
 */
public final class ElectreThreeMethod implements RankingMethod {
  private final Map<String, PseudoCriterion> criteria;

  /**
   * ELECTRE III.
   *
   * @param criteria thresholds by id of the criterion; a true criterion without veto for those not named
   */
  public ElectreThreeMethod(Map<String, PseudoCriterion> criteria) {
    this.criteria = Map.copyOf(criteria);
  }

  @Override
  public MethodEdition method() {
    Map<String, String> settings = new TreeMap<>();
    criteria.forEach((id, each) -> settings.put(id, "q " + text(each.indifference()) + " p " + text(each.preference())
        + each.veto().map(veto -> " v " + text(veto)).orElse("")));
    return new MethodEdition("electre-3", 1, settings.isEmpty() ? "true criteria" : settings.toString());
  }

  private static String text(Threshold threshold) {
    return threshold.slope() == 0
        ? Double.toString(threshold.constant())
        : threshold.constant() + "+" + threshold.slope() + "g";
  }

  @Override
  public ElectreThreeResult rank(PerformanceTable table) {
    for (String named : criteria.keySet()) {
      if (!table.criterionIds().contains(named)) {
        throw new IllegalArgumentException("Thresholds for " + named + ", which is no criterion of the table");
      }
    }
    int n = table.alternatives().size();
    double[][] concordance = new double[n][n];
    double[][] credibility = new double[n][n];
    compare(table, concordance, credibility);
    Distillation distillation = new Distillation(credibility);
    int[] fromTop = distillation.descending();
    int[] fromBottom = distillation.ascending();
    double[] scores = IntStream.range(0, n).mapToDouble(i -> (fromTop[i] + fromBottom[i]) / 2.0).toArray();
    MethodRanking ranking = MethodRanking.of(method(), Normalisation.NONE, table.edition(), table.alternatives(), scores,
        ScoreOrder.LOWEST_FIRST, 1);
    PartialOrder order = PartialOrder.of(table.alternatives(),
        (i, k) -> fromTop[i] <= fromTop[k] && fromBottom[i] <= fromBottom[k]);
    return new ElectreThreeResult(ranking, Matrix.of(concordance), Matrix.of(credibility),
        boxed(fromTop), boxed(fromBottom), order);
  }

  private void compare(PerformanceTable table, double[][] concordance, double[][] credibility) {
    double[] weights = table.weights();
    double[][] values = table.values().toArray();
    double[][] gains = table.gains();
    PseudoCriterion[] thresholds = table.criterionIds().stream()
        .map(id -> criteria.getOrDefault(id, PseudoCriterion.TRUE_CRITERION)).toArray(PseudoCriterion[]::new);
    double[] against = new double[weights.length];
    for (int a = 0; a < values.length; a++) {
      for (int b = 0; b < values.length; b++) {
        double agreed = 0;
        for (int j = 0; j < weights.length; j++) {
          double gap = gains[b][j] - gains[a][j];
          agreed += weights[j] * thresholds[j].concordance(gap, values[a][j]);
          against[j] = weights[j] > 0 ? thresholds[j].discordance(gap, values[a][j]) : 0;
        }
        concordance[a][b] = Math.min(1, agreed);
        credibility[a][b] = weakened(concordance[a][b], against);
      }
    }
  }

  /** Every discordance above the concordance weakens it. */
  private static double weakened(double concordance, double[] against) {
    double credibility = concordance;
    for (double discordance : against) {
      if (discordance > concordance) {
        credibility *= (1 - discordance) / (1 - concordance);
      }
    }
    return credibility;
  }

  private static List<Integer> boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
