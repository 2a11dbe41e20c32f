package org.emporion.evaluation.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emporion.model.Fingerprint;

/**
 * The analytic hierarchy process: priorities from comparisons in pairs at every node, multiplied down the
 * hierarchy and added up over its leaves. Source: Saaty, The Analytic Hierarchy Process (1980); modes: Saaty,
 * Fundamentals of Decision Making (1994), Belton and Gear, Omega 11 (1983) 228-230.
 *
 * @param derivation how priorities are derived
 * @param mode distributive or ideal
 */
public record AhpSynthesis(PriorityDerivation derivation, SynthesisMode mode) {
  private static final int EDITION_DIGITS = 12;

  /** Method and edition with rule, mode and table of random indices. */
  public MethodEdition method() {
    return new MethodEdition("ahp", 1, derivation.rule().id() + " " + mode.id() + " RI " + derivation.randomIndices().name());
  }

  /**
   * Ranks the alternatives.
   *
   * @throws TableRefusedException when priorities cannot be derived at some node
   */
  public AhpResult rank(AhpModel model) {
    return rank(model, Fingerprint.of(model).substring(0, EDITION_DIGITS));
  }

  AhpResult rank(AhpModel model, String tableEdition) {
    Map<String, Priorities> local = new LinkedHashMap<>();
    Map<String, Double> global = new LinkedHashMap<>();
    spread(model.goal(), 1, local, global);
    List<String> leaves = model.goal().leaves().stream().map(AhpCriterion::id).toList();
    double[][] contributions = new double[model.alternatives().size()][leaves.size()];
    double total = 0;
    for (int j = 0; j < leaves.size(); j++) {
      double[] scaled = mode.scaled(
          local.get(leaves.get(j)).weights().stream().mapToDouble(Double::doubleValue).toArray());
      for (int i = 0; i < scaled.length; i++) {
        contributions[i][j] = global.get(leaves.get(j)) * scaled[i];
        total += contributions[i][j];
      }
    }
    double[] scores = new double[contributions.length];
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < leaves.size(); j++) {
        contributions[i][j] /= total;
        scores[i] += contributions[i][j];
      }
    }
    MethodRanking ranking = MethodRanking.of(method(), mode.normalisation(), tableEdition, model.alternatives(), scores,
        ScoreOrder.HIGHEST_FIRST, 1);
    return new AhpResult(ranking, Map.copyOf(local), Map.copyOf(global), leaves, Matrix.of(contributions));
  }

  private void spread(AhpCriterion node, double weight, Map<String, Priorities> local, Map<String, Double> global) {
    Priorities priorities = derivation.derive(node.judged());
    local.put(node.id(), priorities);
    global.put(node.id(), weight);
    List<AhpCriterion> parts = new ArrayList<>(node.parts());
    for (AhpCriterion part : parts) {
      spread(part, weight * priorities.weight(part.id()), local, global);
    }
  }
}
