package org.emporion.ui.model.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Requirement;
import org.emporion.ui.model.CandidateRow;
import org.emporion.ui.model.Grounds;

/** What is known of one candidate, found by requirement. */
final class CandidateEvidence {
  private final String candidate;
  private final Map<String, Claim> claims;
  private final Map<String, Ranking.CriterionScore> criteria;
  private final Map<String, Ranking.MustHaveVerdict> verdicts;

  CandidateEvidence(Candidate candidate, Optional<Ranking.CandidateScore> score) {
    this.candidate = candidate.id();
    claims = candidate.claims().stream()
        .collect(Collectors.toMap(Claim::requirement, Function.identity(), (one, other) -> one));
    criteria = score.stream().flatMap(one -> one.criteria().stream())
        .collect(Collectors.toMap(Ranking.CriterionScore::requirement, Function.identity()));
    verdicts = score.stream().flatMap(one -> one.mustHaves().stream())
        .collect(Collectors.toMap(Ranking.MustHaveVerdict::requirement, Function.identity()));
  }

  EvidenceCell on(Requirement requirement) {
    Optional<Claim> claim = Optional.ofNullable(claims.get(requirement.id()));
    Optional<Ranking.CriterionScore> ranked = Optional.ofNullable(criteria.get(requirement.id()));
    Optional<Ranking.MustHaveVerdict> verdict = Optional.ofNullable(verdicts.get(requirement.id()))
        .filter(one -> requirement.mustHave().isPresent());
    EvidenceKind kind = kind(requirement, claim, ranked);
    Optional<Double> value = requirement.evidence().measured()
        ? ranked.flatMap(Ranking.CriterionScore::value)
        : claim.flatMap(Claim::value);
    // Points belong to the value they were given for: of a value entered since, nothing is known yet.
    boolean current = ranked.map(one -> one.value().equals(value)).orElse(false);
    return new EvidenceCell(
        candidate, requirement.id(), kind, value, claim,
        ranked.filter(one -> current).map(one -> new CandidateRow.Score(one.points(), one.low(), one.high())),
        verdict.filter(one -> current).map(Ranking.MustHaveVerdict::verdict),
        ranked.filter(one -> current).map(one -> Grounds.of(one, verdict)));
  }

  private EvidenceKind kind(
      Requirement requirement, Optional<Claim> claim, Optional<Ranking.CriterionScore> ranked) {
    if (requirement.evidence().measured()) {
      if (ranked.flatMap(Ranking.CriterionScore::value).isEmpty()) {
        return EvidenceKind.UNKNOWN;
      }
      return claim.isPresent() && restsOnClaim(ranked.get().why()) ? EvidenceKind.STAND_IN : EvidenceKind.MEASUREMENT;
    }
    return claim.filter(one -> one.value().isPresent()).map(Claim::basis).map(basis -> switch (basis) {
      case VENDOR -> EvidenceKind.VENDOR;
      case JUDGEMENT -> EvidenceKind.JUDGEMENT;
      case UNKNOWN -> EvidenceKind.UNKNOWN;
    }).orElse(EvidenceKind.UNKNOWN);
  }

  private static boolean restsOnClaim(Reason why) {
    return why.kind() == Reason.Kind.CLAIM || why.because().stream().anyMatch(CandidateEvidence::restsOnClaim);
  }
}
