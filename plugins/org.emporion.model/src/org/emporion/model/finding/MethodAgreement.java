package org.emporion.model.finding;

import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;

/**
 * What several multi-criteria methods say of one and the same table, side by side. Only candidates that miss
 * no must-have take part, in the order of the ranking.
 *
 * @param tableEdition edition of the table that all methods ranked; it changes with any candidate, criterion,
 *     weight or value
 * @param methods each method, in the order in which they are shown; the first is the one that made the ranking
 * @param dominated who is beaten whatever the weights, in the order of the ranking
 * @param copiedAndDropped ids of those of whom a copy was added and who were dropped to see whether orders hold, in
 *     the order of the ranking; these alone took part in that test
 * @param pointWeights the weights that the points themselves suggest, by several ways to weigh
 * @param note what the table holds and how the methods were set
 * @param why the grounds of the table: every criterion score in it
 */
public record MethodAgreement(
    String tableEdition,
    List<Method> methods,
    List<Dominated> dominated,
    List<String> copiedAndDropped,
    List<PointWeights> pointWeights,
    LocalText note,
    Reason why) {
  /** The method with this id. */
  public Optional<Method> method(String id) {
    return methods.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * A method with what it says, or with why it cannot say anything.
   *
   * @param id stable id such as {@code topsis}
   * @param edition id, edition and settings as they are printed beside its numbers: {@code vikor/1 v=0.5}
   * @param normalisation id of how it makes values comparable: {@code vector}
   * @param outcome what it says; empty when it refuses the table
   * @param refusal why it refuses the table; empty when it does not
   */
  public record Method(
      String id, String edition, String normalisation, Optional<Outcome> outcome, Optional<LocalText> refusal) {
    /** @throws IllegalArgumentException when there are both an outcome and a refusal, or neither */
    public Method {
      if (outcome.isPresent() == refusal.isPresent()) {
        throw new IllegalArgumentException(id + " needs either an outcome or a refusal");
      }
    }
  }

  /**
   * What a method says.
   *
   * @param lowestFirst true when the lowest score is the best
   * @param places every candidate that takes part, in the order of the ranking
   * @param tau Kendall's tau-b between this order and that of the ranking, -1 to 1; empty when either ties everybody
   * @param steadiness whether the order holds when candidates come and go
   */
  public record Outcome(boolean lowestFirst, List<Place> places, Optional<Double> tau, Steadiness steadiness) {
    /** Ids of who comes first: one, or several that share the rank. */
    public List<String> first() {
      return places.stream().filter(one -> one.rank() == 1).map(Place::candidate).toList();
    }

    /** Where a candidate stands. */
    public Optional<Place> place(String candidate) {
      return places.stream().filter(one -> one.candidate().equals(candidate)).findFirst();
    }
  }

  /**
   * Where a candidate stands by one method.
   *
   * @param candidate id
   * @param rank 1 for the best; equal scores share a rank
   * @param score in the unit of the method
   */
  public record Place(String candidate, int rank, double score) {}

  /**
   * A candidate that no weights bring before another.
   *
   * @param candidate id
   * @param by ids of those with as many points on every criterion that has weight and more on one
   */
  public record Dominated(String candidate, List<String> by) {}

  /**
   * Whether an order holds when a copy of a candidate is added or one is dropped, although nothing about the others
   * changes (rank reversal: Belton and Gear, Omega 11(3), 1983).
   *
   * @param reversals what turns it round, or keeps the method from giving any; empty when nothing does
   * @param refusal why the method refuses the candidates of this test alone; empty when it does not
   */
  public record Steadiness(List<Reversal> reversals, Optional<LocalText> refusal) {
    /** What one sort of change brings about. */
    public List<Reversal> by(Reversal.Cause cause) {
      return reversals.stream().filter(one -> one.cause() == cause).toList();
    }
  }

  /**
   * A change that turns an order round.
   *
   * @param cause what is done
   * @param candidate to whom: id
   * @param turned whose order turns round; empty when the method refuses the changed table
   * @param refusal why it refuses the changed table; empty when it does not
   */
  public record Reversal(Cause cause, String candidate, List<Turned> turned, Optional<LocalText> refusal) {
    /** What is done to the table. */
    public enum Cause {
      /** A copy of a candidate is added. */
      COPY_ADDED,
      /** A candidate is dropped. */
      CANDIDATE_DROPPED
    }
  }

  /**
   * Two candidates that change places.
   *
   * @param ahead id of who was ahead before
   * @param behind id of who was behind before and is ahead after
   */
  public record Turned(String ahead, String behind) {}

  /**
   * Weights that the points themselves suggest: what tells candidates apart, not what anybody wants.
   *
   * @param id stable id such as {@code entropy}
   * @param edition id, edition and settings: {@code critic/1}
   * @param normalisation id of how it makes points comparable
   * @param suggestion the weights; empty when it refuses the table
   * @param refusal why it refuses the table; empty when it does not
   */
  public record PointWeights(
      String id, String edition, String normalisation, Optional<Suggestion> suggestion, Optional<LocalText> refusal) {
    /** @throws IllegalArgumentException when there are both a suggestion and a refusal, or neither */
    public PointWeights {
      if (suggestion.isPresent() == refusal.isPresent()) {
        throw new IllegalArgumentException(id + " needs either a suggestion or a refusal");
      }
    }
  }

  /**
   * Suggested weights and who would come first by the weighted sum with them.
   *
   * @param weights of every criterion that has weight in the ranking, adding up to 1, in the order of the study
   * @param first ids of who would come first: one, or several that share the rank
   * @param tau Kendall's tau-b between the order by these weights and that of the ranking, -1 to 1; empty when either
   *     ties everybody
   */
  public record Suggestion(List<Robustness.CriterionWeight> weights, List<String> first, Optional<Double> tau) {}
}
