package org.emporion.model.finding;

import java.util.List;
import java.util.Optional;

/**
 * Who comes first.
 *
 * @param candidates every candidate: those that pass the must-haves by score, then the others
 * @param winner id of the first that passes; empty when none does
 * @param robustness how sure that is; empty when none passes or it was not asked
 * @param methods what other methods say; empty when fewer than two pass, no criterion has weight, or it was not asked
 * @param group whose weights it rests on; empty when nobody is named and the weights of the requirements stand
 */
public record Ranking(
    List<CandidateScore> candidates,
    Optional<String> winner,
    Optional<Robustness> robustness,
    Optional<MethodAgreement> methods,
    Optional<GroupDecision> group) {
  /** A ranking of which nobody asked how sure it is or what others say. */
  public Ranking(List<CandidateScore> candidates, Optional<String> winner) {
    this(candidates, winner, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The score of a candidate. */
  public Optional<CandidateScore> candidate(String id) {
    return candidates.stream().filter(one -> one.candidate().equals(id)).findFirst();
  }

  /**
   * How a candidate does.
   *
   * @param candidate id
   * @param rank 1 for the best; equal scores share a rank; candidates that fail a must-have have none
   * @param score weighted points, 0 to 100, with every unknown at the middle of what it may be
   * @param low weighted points when every unknown turns out worst
   * @param high weighted points when every unknown turns out best
   * @param criteria the score of each requirement, in the order of the study
   * @param mustHaves the verdict on each must-have, in the order of the study
   * @param why the grounds
   */
  public record CandidateScore(
      String candidate,
      Optional<Integer> rank,
      double score,
      double low,
      double high,
      List<CriterionScore> criteria,
      List<MustHaveVerdict> mustHaves,
      Reason why) {
    /** True when no must-have is missed. */
    public boolean survives() {
      return mustHaves.stream().noneMatch(one -> one.verdict() == Verdict.MISSED);
    }
  }

  /**
   * How a candidate does on one requirement.
   *
   * @param requirement id
   * @param weight normalised over all requirements, 0 to 1
   * @param value in the requirement's scale; empty when unknown
   * @param low fewest points it may get, 0 to 100
   * @param points points
   * @param high most points it may get
   * @param why rule and evidence
   */
  public record CriterionScore(
      String requirement, double weight, Optional<Double> value, double low, double points, double high, Reason why) {}

  /**
   * One must-have judged.
   *
   * @param requirement id
   * @param verdict outcome; an unknown value cannot be told
   * @param why rule and evidence
   */
  public record MustHaveVerdict(String requirement, Verdict verdict, Reason why) {}
}
