package org.emporion.model.finding;

import java.util.List;
import java.util.Optional;
import org.emporion.model.finding.Robustness.CriterionWeight;

/**
 * Whose weights a ranking rests on when several people decide, and where they disagree.
 *
 * @param method how their weights were joined, with its edition: {@code group/1 geometric}
 * @param makers everybody who has a say, in the order of the study
 * @param disputes how far they lie apart on each leaf requirement, the most disputed first
 * @param disagreement mean distance of the makers from the group, weighted by votes: 0 when all agree, up to 1
 * @param why the grounds of the joined weights
 */
public record GroupDecision(
    String method, List<Maker> makers, List<Dispute> disputes, double disagreement, Reason why) {
  /** The decision maker with this id. */
  public Optional<Maker> maker(String id) {
    return makers.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * Somebody who has a say.
   *
   * @param id id of the decision maker
   * @param votes voting power as entered, from 0
   * @param power its part of all voting power, 0 to 1
   * @param opinions what the person says of groups of requirements, in the order of the study
   * @param weights of every leaf requirement, in the order of the study; sum 1
   * @param distance share of weight that would have to move to get from here to the group's weights, 0 to 1
   * @param places where every candidate would stand by these weights alone, best first
   * @param tau Kendall's tau-b between that order and the group's; empty when either ties everybody
   * @param why the grounds
   */
  public record Maker(
      String id,
      double votes,
      double power,
      List<Opinion> opinions,
      List<CriterionWeight> weights,
      double distance,
      List<Place> places,
      Optional<Double> tau,
      Reason why) {
    /** Ids of who would come first: one, several that share the place, or none when nobody passes the must-haves. */
    public List<String> first() {
      return places.stream().filter(one -> one.rank().equals(Optional.of(1))).map(Place::candidate).toList();
    }

    /** What the person says of a group; empty where the weights of the study stand. */
    public Optional<Opinion> opinion(String group) {
      return opinions.stream().filter(one -> one.group().equals(group)).findFirst();
    }

    /** The weight of a leaf requirement, 0 to 1. */
    public Optional<Double> weight(String requirement) {
      return weights.stream().filter(one -> one.requirement().equals(requirement)).findFirst()
          .map(CriterionWeight::weight);
    }
  }

  /**
   * Where a candidate would stand.
   *
   * @param candidate id
   * @param rank 1 for the best; empty for one that misses a must-have
   * @param score weighted points, 0 to 100
   */
  public record Place(String candidate, Optional<Integer> rank, double score) {}

  /**
   * What somebody says of the members of one group of requirements.
   *
   * @param group id of the group, or {@code top} for the requirements in none
   * @param method method with edition and settings: {@code ahp/1 eigenvector RI saaty-1980}
   * @param shares of each member among its siblings, in the order of the study; sum 1
   * @param consistency how well pairwise answers fit each other; empty for weights said as numbers
   */
  public record Opinion(String group, String method, List<Share> shares, Optional<Consistency> consistency) {}

  /**
   * A member of a group with its part of the group's weight.
   *
   * @param requirement id
   * @param share 0 to 1
   */
  public record Share(String requirement, double share) {}

  /**
   * How well pairwise answers fit each other.
   *
   * @param randomIndexTable name of the table of random indices
   * @param ratio consistency ratio, 0 when the answers fit
   * @param limit ratio above which answers should be looked at again
   * @param answered pairs that were answered
   * @param pairs pairs there are; those not answered follow from the others
   * @param worst the answer that mends most when it is changed; only when the ratio is above the limit
   */
  public record Consistency(
      String randomIndexTable, double ratio, double limit, int answered, int pairs, Optional<Suspect> worst) {
    /** True when the ratio does not exceed the limit. */
    public boolean acceptable() {
      return ratio <= limit;
    }
  }

  /**
   * An answer that contradicts the others.
   *
   * @param a id of a requirement
   * @param b id of the one it was compared with
   * @param given how many times as important a was said to be
   * @param fitting the answer on the scale 1/9 to 9 that fits the others best
   * @param ratioThen consistency ratio with that answer
   */
  public record Suspect(String a, String b, double given, double fitting, double ratioThen) {}

  /**
   * How far decision makers lie apart on a leaf requirement.
   *
   * @param requirement id
   * @param lowest lowest weight anybody gives it, 0 to 1
   * @param lowestBy id of who does
   * @param highest highest weight anybody gives it, 0 to 1
   * @param highestBy id of who does
   * @param deviation standard deviation of the weights, weighted by votes; 0 when all agree
   */
  public record Dispute(
      String requirement, double lowest, String lowestBy, double highest, String highestBy, double deviation) {}
}
