package org.emporion.model.finding;

import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;

/**
 * What a candidate needs to carry the peak.
 *
 * @param demandMillis service demand per session: busy time of one server that a session costs, in ms; of the tier that
 *     runs out first
 * @param serversPerInstance workers or cores of one instance
 * @param utilisation utilisation of the target in the trial
 * @param perInstance sessions per second one instance carries at the target utilisation and within the objectives
 * @param saturation sessions per second at which one instance has no time left
 * @param instancesAtPeak instances the peak needs, spare ones included, as the peak's percentiles give them
 * @param instances instances advised: for the design peak, spare ones included, of all tiers that scale out
 * @param atDesign utilisation at the design peak on {@code instances} when the spare ones are out
 * @param model the model that was calibrated on a staircase; empty without one
 * @param modelRefusal why a staircase that was there gave no model; empty when it gave one or there was none
 * @param outlook sizing as a distribution and over time; empty in findings made before there was one
 */
public record CapacityEstimate(
    Estimate demandMillis,
    double serversPerInstance,
    double utilisation,
    Estimate perInstance,
    double saturation,
    Estimate instancesAtPeak,
    int instances,
    double atDesign,
    Optional<CandidateModel> model,
    Optional<LocalText> modelRefusal,
    Optional<SizingOutlook> outlook) {
  /** Parts that are not there are empty. */
  public CapacityEstimate {
    model = model == null ? Optional.empty() : model;
    modelRefusal = modelRefusal == null ? Optional.empty() : modelRefusal;
    outlook = outlook == null ? Optional.empty() : outlook;
  }

  /** An estimate from one load alone. */
  public CapacityEstimate(
      Estimate demandMillis,
      double serversPerInstance,
      double utilisation,
      Estimate perInstance,
      double saturation,
      Estimate instancesAtPeak,
      int instances,
      double atDesign) {
    this(demandMillis, serversPerInstance, utilisation, perInstance, saturation, instancesAtPeak, instances, atDesign,
        Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same with how it spreads, and with why a staircase gave no model. */
  public CapacityEstimate with(Optional<LocalText> refusal, SizingOutlook spread) {
    return new CapacityEstimate(demandMillis, serversPerInstance, utilisation, perInstance, saturation, instancesAtPeak,
        instances, atDesign, model, refusal, Optional.of(spread));
  }
}
