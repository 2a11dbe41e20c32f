package org.emporion.model.study;

import java.util.Map;
import org.emporion.model.LocalText;

/**
 * Somebody who has a say in the weights.
 *
 * @param id stable id
 * @param name who it is
 * @param role in which role the person speaks, such as IT lead
 * @param votes voting power relative to the others, from 0
 * @param opinions what the person says of the members of a group of requirements, by the id of the group and
 *     {@link #TOP} for the requirements at the top; where nothing is said the weights of the study stand
 */
public record DecisionMaker(
    String id, LocalText name, LocalText role, double votes, Map<String, WeightOpinion> opinions) {
  /** Names the requirements that are part of no group. */
  public static final String TOP = "top";
}
