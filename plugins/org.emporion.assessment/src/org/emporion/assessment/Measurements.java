package org.emporion.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Finding;
import org.emporion.model.finding.Measured;
import org.emporion.model.finding.Reason;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.finding.Verdict;
import org.emporion.model.study.Metric;
import org.emporion.model.study.Study;

/**
 * Reads off the findings of a candidate the quantities that requirements ask for. A trial whose
 * injector was not healthy measures nothing: its quantities stay unknown.
 */
final class Measurements {
  private final Phrasebook phrases;

  Measurements(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** Every quantity that a requirement of the study asks for and the candidate's findings give. */
  List<Measured> of(
      Study study,
      String candidate,
      Optional<Finding<TrialResult>> trial,
      Optional<Finding<CapacityEstimate>> capacity,
      Optional<Finding<BudgetEstimate>> budget) {
    List<Measured> found = new ArrayList<>();
    study.leaves().stream().flatMap(leaf -> leaf.evidence().metric().stream()).distinct().forEach(metric -> {
      Optional<Measured> measured = switch (metric.kind()) {
        case TRIAL_P95, TRIAL_ERRORS, TRIAL_OBJECTIVES -> trial.flatMap(one -> trial(candidate, metric, one));
        case CAPACITY_PER_INSTANCE, CAPACITY_INSTANCES -> capacity.map(one -> capacity(candidate, metric, one));
        case BUDGET_TOTAL, BUDGET_FIRST_YEAR, BUDGET_PER_ORDER -> budget.map(one -> budget(candidate, metric, one));
      };
      measured.ifPresent(found::add);
    });
    return found;
  }

  private Optional<Measured> trial(String candidate, Metric metric, Finding<TrialResult> finding) {
    TrialResult result = finding.value();
    if (!result.health().healthy()) {
      return Optional.of(unknown(candidate, metric, finding, result.health().remark()));
    }
    if (metric.kind() == Metric.Kind.TRIAL_OBJECTIVES) {
      return Optional.of(objectives(result)
          .map(share -> new Measured(
              candidate, metric, share, measurement(finding, "measured.objectives", share, result.profile())))
          .orElseGet(() -> unknown(candidate, metric, finding, phrases.say("measured.none-told"))));
    }
    Optional<TransactionStatistics> transaction = metric.transaction()
        .flatMap(result::transaction).filter(one -> one.requests() > 0);
    return transaction.map(one -> {
      boolean p95 = metric.kind() == Metric.Kind.TRIAL_P95;
      double value = p95 ? one.p95Millis() : one.errorShare();
      return new Measured(candidate, metric, value, measurement(finding,
          p95 ? "measured.p95" : "measured.errors", value, one.transaction(), one.requests(),
          result.sessionsPerSecond()));
    });
  }

  /** Objectives met among those the trial can tell; none when it can tell none. */
  private static Optional<Double> objectives(TrialResult result) {
    long told = result.objectives().stream().filter(one -> one.verdict() != Verdict.CANNOT_TELL).count();
    long met = result.objectives().stream().filter(one -> one.verdict() == Verdict.MET).count();
    return told == 0 ? Optional.empty() : Optional.of((double) met / told);
  }

  /** What a trial could not tell stays unknown whatever is claimed; the evaluation takes it as not a number. */
  private Measured unknown(String candidate, Metric metric, Finding<TrialResult> finding, LocalText remark) {
    return new Measured(candidate, metric, Double.NaN, Reason.leaf(
        Reason.Kind.UNKNOWN, phrases.say("measured.invalid", remark), finding.value().folder()));
  }

  private Reason measurement(Finding<TrialResult> finding, String phrase, Object... numbers) {
    return Reason.leaf(Reason.Kind.MEASUREMENT, phrases.say(phrase, numbers), finding.value().folder());
  }

  private Measured capacity(String candidate, Metric metric, Finding<CapacityEstimate> finding) {
    CapacityEstimate estimate = finding.value();
    boolean instances = metric.kind() == Metric.Kind.CAPACITY_INSTANCES;
    double value = instances ? estimate.instances() : estimate.perInstance().p50();
    return new Measured(candidate, metric, value,
        computed(instances ? "measured.instances" : "measured.per-instance", finding, value));
  }

  private Measured budget(String candidate, Metric metric, Finding<BudgetEstimate> finding) {
    BudgetEstimate estimate = finding.value();
    return switch (metric.kind()) {
      case BUDGET_FIRST_YEAR -> new Measured(candidate, metric, estimate.years().get(0).p50(),
          computed("measured.first-year", finding, estimate.years().get(0).p50()));
      case BUDGET_PER_ORDER -> new Measured(candidate, metric, estimate.perOrder().p50(),
          computed("measured.per-order", finding, estimate.perOrder().p50()));
      default -> new Measured(candidate, metric, estimate.total().p50(),
          computed("measured.total", finding, estimate.total().p50()));
    };
  }

  private Reason computed(String phrase, Finding<?> finding, Object... numbers) {
    LocalText sentence = phrases.say(phrase, numbers);
    return new Reason(Reason.Kind.CALCULATION, sentence, finding.provenance().method(), List.of(finding.why()));
  }
}
