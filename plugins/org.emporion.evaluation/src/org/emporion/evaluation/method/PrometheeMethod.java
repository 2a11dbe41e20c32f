package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * PROMETHEE I (partial order) and II (complete order by net flow). Source: Brans, Vincke and Mareschal,
 * European Journal of Operational Research 24 (1986) 228-238. A dominated alternative never has a higher
 * net flow than the one that dominates it; net flows add up to zero. Ranks depend on no unit as long as
 * thresholds are converted with the values, and on no origin.
 */
public final class PrometheeMethod implements RankingMethod {
  private final Map<String, PreferenceFunction> functions;

  /** PROMETHEE where any difference is a full preference. */
  public PrometheeMethod() {
    this(Map.of());
  }

  /**
   * PROMETHEE with preference functions.
   *
   * @param functions by id of the criterion; the usual function for criteria that are not named
   */
  public PrometheeMethod(Map<String, PreferenceFunction> functions) {
    this.functions = Map.copyOf(functions);
  }

  @Override
  public MethodEdition method() {
    Map<String, String> settings = new TreeMap<>();
    functions.forEach((criterion, function) -> settings.put(criterion, function.label()));
    return new MethodEdition("promethee", 1, settings.isEmpty() ? "usual" : settings.toString());
  }

  @Override
  public PrometheeResult rank(PerformanceTable table) {
    for (String named : functions.keySet()) {
      if (!table.criterionIds().contains(named)) {
        throw new IllegalArgumentException("Preference function for " + named + ", which is no criterion of the table");
      }
    }
    double[][] gains = table.gains();
    double[] weights = table.weights();
    List<PreferenceFunction> inOrder = table.criterionIds().stream()
        .map(id -> functions.getOrDefault(id, new PreferenceFunction.Usual())).toList();
    int n = gains.length;
    double[][] preference = new double[n][n];
    double[][] single = new double[n][weights.length];
    for (int j = 0; j < weights.length; j++) {
      for (int i = 0; i < n; i++) {
        for (int k = 0; k < n; k++) {
          double degree = inOrder.get(j).degree(gains[i][j] - gains[k][j]);
          preference[i][k] += weights[j] * degree;
          single[i][j] += degree / Math.max(1, n - 1);
          single[k][j] -= degree / Math.max(1, n - 1);
        }
      }
    }
    OutrankingFlows flows = OutrankingFlows.of(table.alternatives(), preference);
    double[] net = flows.net().stream().mapToDouble(Double::doubleValue).toArray();
    MethodRanking ranking = MethodRanking.of(method(), Normalisation.NONE, table.edition(), table.alternatives(), net,
        ScoreOrder.HIGHEST_FIRST, 1);
    return new PrometheeResult(ranking, List.copyOf(new ArrayList<>(table.criterionIds())),
        inOrder.stream().map(PreferenceFunction::label).toList(), Matrix.of(preference), flows, flows.partialOrder(),
        Matrix.of(single));
  }
}
