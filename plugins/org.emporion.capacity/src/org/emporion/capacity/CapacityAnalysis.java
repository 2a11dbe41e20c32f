package org.emporion.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emporion.capacity.calibration.SessionMix;
import org.emporion.capacity.sizing.TierCapacity;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.Derived;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.finding.SizingOutlook.Tier;
import org.emporion.model.finding.TrialResult;
import org.emporion.model.study.Sizing;

/**
 * From load trials to instances. Where a staircase gave a model that could foretell its own levels, the model says what an
 * instance carries within the target utilisation and the objectives; else the service demand law does, from one load alone
 * ({@link ServiceDemand}), and knows nothing of response times. Either way the instances for the peak are a distribution.
 *
 * <p>Assumed: the trials' sessions are those of the workload, and several instances behind a load balancer share the load
 * evenly and do not slow each other down. Memory and network are not in it, nor shared stations such as a common database
 * unless they are recorded.
 */
public final class CapacityAnalysis {
  /** The method and its edition. */
  public static final String METHOD = "calibrated-sizing/1";

  private static final double MILLIS = 1000;

  private final Phrasebook phrases = new Phrasebook(CapacityAnalysis.class);

  /**
   * Sizes a candidate.
   *
   * @throws InsufficientEvidenceException without a model, when the injector was not healthy, the target told no
   *     utilisation or an impossible one, no or too few sessions completed, or the window was too short; with one, when it
   *     cannot keep target and objectives at any load
   */
  public Derived<CapacityEstimate> estimate(CapacityQuestion question) {
    Optional<TrialResult> stairs = question.staircase().filter(one -> one.staircase().isPresent());
    Optional<LocalText> refusal = Optional.empty();
    Optional<CandidateCalibration> model = Optional.empty();
    if (stairs.isPresent()) {
      try {
        model = Optional.of(CandidateCalibration.of(question.candidate(), stairs.get(),
            SessionMix.of(question.journeys(), question.workload().journeys()), question.seed(), phrases));
      } catch (InsufficientEvidenceException e) {
        refusal = Optional.of(e.what());
      }
    }
    return model.isPresent() ? byModel(question, model.get()) : byOneLoad(question, refusal);
  }

  private Derived<CapacityEstimate> byOneLoad(CapacityQuestion question, Optional<LocalText> refusal) {
    OneLoadSizing sizing = new OneLoadSizing(phrases, question.candidate(), question.trial());
    CapacityEstimate plain = sizing.estimate(question.workload());
    SizingOutlook outlook = new OutlookMaker(question).of(
        List.of(TierCapacities.ofOneLoad(question.candidate().sizing(), plain.perInstance(), plain.serversPerInstance(),
            plain.saturation())),
        plain.demandMillis().p50() / MILLIS, Optional.empty());
    CapacityEstimate estimate = plain.with(refusal, outlook);
    return new Derived<>(estimate,
        new CapacityReasons(phrases, METHOD, question).ofOneLoad(estimate, sizing.window(), sizing.instances()), METHOD);
  }

  private Derived<CapacityEstimate> byModel(CapacityQuestion question, CandidateCalibration model) {
    Sizing sizing = question.candidate().sizing();
    CandidateModel finding = model.finding();
    List<TierCapacities.Placed> placed = TierCapacities.of(
        sizing, model, model.limits(sizing.targetUtilisation(), question.objectives()), finding.instances());
    if (placed.stream().anyMatch(one -> !(one.tier().perUnit().p50() > 0))) {
      throw refusal("refuse.bounds", question.candidate().name(), finding.form());
    }
    List<TierCapacity> tiers = placed.stream().map(TierCapacities.Placed::tier).toList();
    TierCapacities.Placed first = placed.getFirst();
    double design = question.workload().designSessionsPerSecond();
    SizingOutlook outlook = new OutlookMaker(question).of(tiers, model.demandMillis(first.station()).p50() / MILLIS,
        model.meanSeconds(Math.min(design, first.onTarget())));
    if (outlook.tiers().stream().anyMatch(one -> Math.max(one.advised(), one.needed().p90()) >= TierCapacity.MOST)) {
      throw refusal("refuse.bounds-unsure", question.candidate().name(), finding.form());
    }
    List<Tier> scaling = scaling(outlook);
    Tier main = outlook.tiers().getFirst();
    CapacityEstimate estimate = new CapacityEstimate(
        model.demandMillis(first.station()),
        first.tier().serversPerUnit(),
        model.utilisation(finding.levels().getLast().throughput())[first.station()],
        main.perUnit(),
        first.tier().saturation(),
        new Estimate(
            scaling.stream().mapToDouble(one -> one.needed().p10() + one.spare()).sum(),
            scaling.stream().mapToDouble(one -> one.needed().p50() + one.spare()).sum(),
            scaling.stream().mapToDouble(one -> one.needed().p90() + one.spare()).sum()),
        scaling.stream().mapToInt(Tier::advised).sum(),
        design / ((main.advised() - main.spare()) * first.tier().saturation()),
        Optional.of(finding),
        Optional.empty(),
        Optional.of(outlook));
    return new Derived<>(estimate, new CapacityReasons(phrases, METHOD, question).ofModel(estimate, model), METHOD);
  }

  /** Tiers whose units are instances; a target that is one machine counts as one of them. */
  private static List<Tier> scaling(SizingOutlook outlook) {
    List<Tier> scaling = new ArrayList<>(outlook.tiers());
    scaling.removeIf(one -> !one.scalesOut());
    return scaling;
  }

  private InsufficientEvidenceException refusal(String key, Object... arguments) {
    return new InsufficientEvidenceException(phrases.say(key, arguments));
  }
}
