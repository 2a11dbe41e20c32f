package org.emporion.capacity;

import java.util.List;
import java.util.Optional;
import org.emporion.capacity.CapacityQuestion.Growth;
import org.emporion.capacity.calibration.SessionMix;
import org.emporion.capacity.sizing.CampaignOpening;
import org.emporion.capacity.sizing.CoreRule;
import org.emporion.capacity.sizing.DataGrowth;
import org.emporion.capacity.sizing.PeakGrowth;
import org.emporion.capacity.sizing.SizingSimulation;
import org.emporion.capacity.sizing.TierCapacity;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.finding.SizingOutlook.Opening;
import org.emporion.model.finding.SizingOutlook.Rule;
import org.emporion.model.finding.SizingOutlook.Tier;
import org.emporion.model.finding.TrialResult.TransactionStatistics;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Sizing;

/** Sizing as a distribution and over time, from what the units of each tier carry. */
final class OutlookMaker {
  private static final double MILLIS = 1000;
  private static final int MONTHS = 12;

  private final CapacityQuestion question;
  private final Workload workload;
  private final Sizing sizing;

  OutlookMaker(CapacityQuestion question) {
    this.question = question;
    this.workload = question.workload();
    this.sizing = question.candidate().sizing();
  }

  /**
   * Makes it.
   *
   * @param demandSeconds busy time of a session
   * @param responseSeconds mean response of a request near the peak; empty for that of the trial
   */
  SizingOutlook of(List<TierCapacity> capacities, double demandSeconds, Optional<Double> responseSeconds) {
    Growth growth = question.growth();
    PeakGrowth peak = new PeakGrowth(
        workload.peakSessionsPerSecond(), growth.orders(), growth.years(), MONTHS * growth.ordersByYear().size());
    SizingSimulation simulation = new SizingSimulation(
        peak, workload.designSessionsPerSecond(), workload.designPercentile(), question.seed());
    List<Tier> tiers = simulation.tiers(capacities);
    Optional<DataGrowth> data =
        sizing.data().map(one -> new DataGrowth(one, growth.ordersByYear(), question.seed()));
    return new SizingOutlook(tiers, SizingSimulation.SAMPLES, simulation.steps(capacities), opening(capacities, tiers),
        rule(demandSeconds, responseSeconds.or(this::measured)),
        data.flatMap(one -> one.megabitsPerSecond(workload.peakSessionsPerSecond())),
        data.map(DataGrowth::storage).orElse(List.of()), data.flatMap(DataGrowth::backupBreaks));
  }

  /** Of the tier that scales out and runs out first. */
  private Optional<Opening> opening(List<TierCapacity> capacities, List<Tier> tiers) {
    for (int i = 0; i < tiers.size() && sizing.scaleOut().isPresent(); i++) {
      if (tiers.get(i).scalesOut()) {
        double design = workload.designSessionsPerSecond();
        double everyday = design / Math.max(1, question.growth().campaign().p50());
        return Optional.of(new CampaignOpening(sizing.scaleOut().get(), design, everyday)
            .of(capacities.get(i), tiers.get(i).advised()));
      }
    }
    return Optional.empty();
  }

  private Optional<Rule> rule(double demandSeconds, Optional<Double> responseSeconds) {
    if (sizing.vendorRule().isEmpty() || responseSeconds.isEmpty() || !(demandSeconds > 0)) {
      return Optional.empty();
    }
    double requests = SessionMix.of(question.journeys(), workload.journeys()).perSession();
    double ofOne = demandSeconds / requests;
    CoreRule.Comparison beside = new CoreRule(sizing.vendorRule().get().requestsPerCore()).beside(
        workload.designSessionsPerSecond() * requests, Math.max(ofOne, responseSeconds.get()), ofOne,
        sizing.targetUtilisation(), sizing.vendorRule().get().processes());
    return Optional.of(new Rule(sizing.vendorRule().get().source(), beside.byRule(), beside.measured(),
        sizing.vendorRule().get().requestsPerCore(), beside.perCore()));
  }

  /** Mean response of a request in the trial, s. */
  private Optional<Double> measured() {
    long requests = question.trial().transactions().stream().mapToLong(TransactionStatistics::requests).sum();
    double sum = question.trial().transactions().stream().mapToDouble(one -> one.requests() * one.meanMillis()).sum();
    return requests == 0 || !(sum > 0) ? Optional.empty() : Optional.of(sum / requests / MILLIS);
  }
}
