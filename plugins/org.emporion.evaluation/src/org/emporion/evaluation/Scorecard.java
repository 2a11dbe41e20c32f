package org.emporion.evaluation;

import java.util.List;
import org.emporion.model.finding.Ranking.CriterionScore;
import org.emporion.model.finding.Ranking.MustHaveVerdict;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Candidate;

/**
 * How a candidate does, before it is compared with the others.
 *
 * @param candidate the candidate
 * @param criteria its score on each leaf requirement, in the order of the study
 * @param mustHaves its verdict on each must-have, in the order of the study
 * @param warnings what rule tables say that a reader should know
 */
record Scorecard(
    Candidate candidate, List<CriterionScore> criteria, List<MustHaveVerdict> mustHaves, List<Reason> warnings) {
  /** Weighted points, 0 to 100. */
  double score() {
    return criteria.stream().mapToDouble(each -> each.weight() * each.points()).sum();
  }

  /** Weighted points when everything in doubt turns out worst. */
  double low() {
    return criteria.stream().mapToDouble(each -> each.weight() * each.low()).sum();
  }

  /** Weighted points when everything in doubt turns out best. */
  double high() {
    return criteria.stream().mapToDouble(each -> each.weight() * each.high()).sum();
  }

  /** The same points with other weights; the grounds still speak of the weights before. */
  Scorecard weighted(Weights weights) {
    return new Scorecard(candidate, criteria.stream().map(each -> new CriterionScore(each.requirement(),
        weights.of(each.requirement()), each.value(), each.low(), each.points(), each.high(), each.why())).toList(),
        mustHaves, warnings);
  }

  /** True when no must-have is missed. */
  boolean survives() {
    return with(Verdict.MISSED).isEmpty();
  }

  /** The must-haves with a verdict. */
  List<MustHaveVerdict> with(Verdict verdict) {
    return mustHaves.stream().filter(each -> each.verdict() == verdict).toList();
  }
}
