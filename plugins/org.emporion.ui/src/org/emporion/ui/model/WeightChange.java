package org.emporion.ui.model;

import java.util.Map;
import java.util.Optional;
import org.emporion.model.study.WeightOpinion;

/**
 * Other weights of the members of one group of requirements.
 *
 * @param maker id of the decision maker who says so; empty for the weights of the study itself
 * @param group id of the group, or {@link org.emporion.model.study.DecisionMaker#TOP}
 * @param moved id of the requirement that was moved; empty when all members were weighed together
 * @param opinion what is said
 * @param weights the numbers to write where the study's own weights are changed, by id of every member
 */
public record WeightChange(
    Optional<String> maker, String group, Optional<String> moved, WeightOpinion opinion, Map<String, Double> weights) {
  public WeightChange {
    weights = Map.copyOf(weights);
  }
}
