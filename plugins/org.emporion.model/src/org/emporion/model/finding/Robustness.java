package org.emporion.model.finding;

import java.util.List;
import java.util.Optional;

/**
 * How sure a ranking is. Only candidates that miss no must-have take part, in the order of the ranking.
 *
 * @param samples simulations of what is in doubt
 * @param seed their seed
 * @param confidence share of the simulations, at the weights of the study, in which the winner is first, 0 to 1
 * @param certain true when the winner stays first whatever the values in doubt turn out to be, at the
 *     weights of the study
 * @param views who has which rank, for each way to look at the weights
 * @param stability for each criterion the interval its weight may move in, in the order of the study
 * @param changes the smallest single changes of a weight or value that give another winner, smallest first
 * @param prices the smallest changes of the price of one cost line that give another winner, smallest first; empty
 *     when none does or it was not asked
 * @param why the grounds of the confidence
 */
public record Robustness(
    int samples,
    long seed,
    double confidence,
    boolean certain,
    List<View> views,
    List<Stability> stability,
    List<Change> changes,
    List<PriceChange> prices,
    Reason why) {
  /** What the simulations take of the weights. */
  public enum Weighting {
    /** They are as the study states. */
    STATED,
    /** Only their order of importance is: any weights in that order are equally likely. */
    SAME_ORDER,
    /** Nothing: any weights are equally likely. */
    ANY
  }

  /** The view with this weighting. */
  public Optional<View> view(Weighting weighting) {
    return views.stream().filter(one -> one.weighting() == weighting).findFirst();
  }

  /**
   * How the candidates fare in one look at the weights.
   *
   * @param weighting what is taken of the weights
   * @param candidates in the order of the ranking
   */
  public record View(Weighting weighting, List<Standing> candidates) {
    /** How a candidate fares. */
    public Optional<Standing> candidate(String id) {
      return candidates.stream().filter(one -> one.candidate().equals(id)).findFirst();
    }
  }

  /**
   * How a candidate fares.
   *
   * @param candidate id
   * @param acceptability for each rank from the first the share of simulations in which it has it; sums to
   *     one, and so do all candidates' shares of one rank
   * @param centralWeights mean of the weights with which it comes first, in the order of the study; empty when it
   *     never does
   */
  public record Standing(String candidate, List<Double> acceptability, List<CriterionWeight> centralWeights) {
    /** Share of simulations in which it is first. */
    public double first() {
      return acceptability.getFirst();
    }
  }

  /**
   * A criterion with a weight.
   *
   * @param requirement id
   * @param weight normalised over all requirements, 0 to 1
   */
  public record CriterionWeight(String requirement, double weight) {}

  /**
   * The interval in which one weight may move, the others keeping their proportions, without another winner.
   *
   * @param requirement id
   * @param weight normalised over all requirements, 0 to 1
   * @param low lower end
   * @param below id of who wins below it; empty when nobody else does
   * @param high upper end
   * @param above id of who wins above it; empty when nobody else does
   */
  public record Stability(
      String requirement, double weight, double low, Optional<String> below, double high, Optional<String> above) {}

  /** What is changed. */
  public enum Kind {
    /** The weight of a requirement, the others keeping their proportions. */
    WEIGHT,
    /** What a candidate is said or measured to do. */
    VALUE,
    /** What a candidate costs. */
    COST
  }

  /**
   * One change that gives another winner. For weights and numbers at {@code to} the two share the first
   * place and any step further gives the other winner; a level or a yes or no gives it at {@code to}.
   *
   * @param kind what is changed
   * @param candidate id of whose value is changed; empty for a weight
   * @param requirement id
   * @param from what it is, a normalised weight or a value in the requirement's scale; empty when unknown
   * @param to what it would have to be
   * @param share how large the change is: part of the whole weight, or of the requirement's scale
   * @param winner id of who wins then
   */
  public record Change(
      Kind kind,
      Optional<String> candidate,
      String requirement,
      Optional<Double> from,
      double to,
      double share,
      String winner) {}

  /**
   * One price that gives another winner: beyond {@code to} the other one is first.
   *
   * @param candidate id of whose cost line it is
   * @param costLine id
   * @param from what a unit of the line costs now, in the study's currency; a part of revenue for a line priced by it
   * @param to what a unit would have to cost
   * @param share how large the change is, as a part of the price now
   * @param winner id of who wins then
   */
  public record PriceChange(String candidate, String costLine, double from, double to, double share, String winner) {}
}
