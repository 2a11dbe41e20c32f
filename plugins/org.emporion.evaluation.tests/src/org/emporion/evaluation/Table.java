package org.emporion.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.Measured;
import org.emporion.model.finding.Ranking;
import org.emporion.model.finding.Reason;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Claim;
import org.emporion.model.study.Decision;
import org.emporion.model.study.DecisionMaker;
import org.emporion.model.study.Evidence;
import org.emporion.model.study.Metric;
import org.emporion.model.study.MustHave;
import org.emporion.model.study.Requirement;
import org.emporion.model.study.Scale;
import org.emporion.model.study.WeightOpinion;

/** A decision table that tests fill line by line. */
final class Table {
  /** Rules compiled once for all tests; few simulations, as laws are tried on thousands of tables. */
  static final Evaluation EVALUATION = new Evaluation(new RuleEngine(), 100);
  /** The day on which dated claims of tests are made. */
  static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

  final List<Requirement> requirements = new ArrayList<>();
  final List<Candidate> candidates = new ArrayList<>();
  final List<Measured> measured = new ArrayList<>();
  final List<DecisionMaker> makers = new ArrayList<>();
  Decision.Joining joining = Decision.Joining.GEOMETRIC;

  static Scale number(double worst, double best) {
    return new Scale(Scale.Kind.NUMBER, "ms", worst, best);
  }

  static Scale yesNo() {
    return new Scale(Scale.Kind.YES_NO, "", 0, 1);
  }

  static Scale level() {
    return new Scale(Scale.Kind.LEVEL, "", 0, 4);
  }

  Table requirement(String id, double weight, Scale scale) {
    return requirement(id, null, weight, scale, null, null);
  }

  Table requirement(String id, String partOf, double weight, Scale scale, String metric, MustHave mustHave) {
    requirements.add(new Requirement(id, LocalText.same("T-" + id), Optional.ofNullable(partOf), weight, scale,
        metric == null ? Evidence.CLAIM : new Evidence(Optional.of(Metric.parse(metric).orElseThrow())),
        Optional.ofNullable(mustHave), Optional.empty(), List.of()));
    return this;
  }

  Table candidate(String id, Claim... claims) {
    candidates.add(new Candidate(id, LocalText.same("N-" + id), LocalText.same("V-" + id), LocalText.same("A"),
        List.of(claims), Optional.empty(), null, List.of()));
    return this;
  }

  Table measured(String candidate, String metric, double value) {
    measured.add(new Measured(candidate, Metric.parse(metric).orElseThrow(), value,
        Reason.leaf(Reason.Kind.MEASUREMENT, LocalText.same("measured " + value), "trials/" + candidate)));
    return this;
  }

  Table maker(String id, double votes, Map<String, WeightOpinion> opinions) {
    makers.add(new DecisionMaker(id, LocalText.same("N-" + id), LocalText.same("R-" + id), votes, opinions));
    return this;
  }

  static Claim vendor(String requirement, double value, LocalDate date) {
    return new Claim(requirement, Claim.Basis.VENDOR, Optional.of(value), LocalText.same("data sheet"),
        Optional.ofNullable(date));
  }

  static Claim judged(String requirement, double value) {
    return new Claim(requirement, Claim.Basis.JUDGEMENT, Optional.of(value), LocalText.same("the buyer"),
        Optional.of(TODAY));
  }

  static Claim unknown(String requirement) {
    return new Claim(requirement, Claim.Basis.UNKNOWN, Optional.empty(), LocalText.same("nobody"), Optional.empty());
  }

  Derived<Ranking> derive() {
    return EVALUATION.rank(requirements, candidates, measured, Optional.empty(), new Decision(makers, joining, List.of()));
  }

  Ranking rank() {
    return derive().value();
  }

  Ranking.CandidateScore score(String candidate) {
    return rank().candidate(candidate).orElseThrow();
  }

  Ranking.CriterionScore criterion(String candidate, String requirement) {
    return score(candidate).criteria().stream()
        .filter(each -> each.requirement().equals(requirement)).findFirst().orElseThrow();
  }

  /** The rules named anywhere in a reason, in the order in which they stand there. */
  static List<String> rules(Reason reason) {
    List<String> rules = new ArrayList<>();
    collect(reason, rules);
    return rules;
  }

  private static void collect(Reason reason, List<String> rules) {
    if (reason.kind() == Reason.Kind.RULE) {
      rules.add(reason.reference());
    }
    reason.because().forEach(each -> collect(each, rules));
  }
}
