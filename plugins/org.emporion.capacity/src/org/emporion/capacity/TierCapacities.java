package org.emporion.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.emporion.capacity.sizing.TierCapacity;
import org.emporion.model.Estimate;
import org.emporion.model.EstimateSampler;
import org.emporion.model.study.Sizing;
import org.emporion.model.study.TierSizing;

/**
 * What units of each tier carry. Parts that the study sizes on their own are tiers; all others together are an instance,
 * which carries what the part of it carries that runs out first.
 */
final class TierCapacities {
  /** Quantiles that stand for an interval without a model of its own. */
  private static final int QUANTILES = 200;

  private TierCapacities() {}

  /** A tier and where it stands among the model's stations; no station for a model that has none by part. */
  record Placed(TierCapacity tier, int station, double onTarget) {}

  /** From one load alone: advice counts on the upper end of what a session may cost. */
  static TierCapacity ofOneLoad(Sizing sizing, Estimate perInstance, double servers, double saturation) {
    EstimateSampler sampler = new EstimateSampler(perInstance);
    double[] drawn = new double[QUANTILES];
    for (int i = 0; i < QUANTILES; i++) {
      drawn[i] = sampler.at((i + 0.5) / QUANTILES);
    }
    return new TierCapacity("", true, servers, perInstance.p50(), drawn, OptionalDouble.of(perInstance.p10()), saturation,
        sizing.spareInstances(), sizing.minimumInstances());
  }

  /**
   * From a model.
   *
   * @param limits sessions per second that each station may get, expected first, then drawn
   * @param instances instances that the target stood for
   * @return the tier that runs out first stands first
   */
  static List<Placed> of(Sizing sizing, CandidateCalibration model, List<double[]> limits, int instances) {
    List<Placed> tiers = new ArrayList<>();
    List<Integer> rest = new ArrayList<>();
    List<String> parts = model.parts();
    for (int k = 0; k < parts.size(); k++) {
      String part = parts.get(k);
      Optional<TierSizing> own = sizing.tiers().stream().filter(one -> one.part().equals(part)).findFirst();
      if (own.isEmpty()) {
        rest.add(k);
      } else {
        tiers.add(own(own.get(), model, limits, k));
      }
    }
    if (!rest.isEmpty()) {
      tiers.add(tier("", true, model, limits, rest, instances, sizing.spareInstances(), sizing.minimumInstances()));
    }
    tiers.sort(Comparator.comparingDouble(Placed::onTarget));
    return List.copyOf(tiers);
  }

  private static Placed own(TierSizing own, CandidateCalibration model, List<double[]> limits, int station) {
    int units = own.scalesOut() ? own.instances() : model.servers(station);
    return tier(own.part(), own.scalesOut(), model, limits, List.of(station), units,
        own.scalesOut() ? own.spareInstances() : 0, own.minimumInstances());
  }

  private static Placed tier(String id, boolean scalesOut, CandidateCalibration model, List<double[]> limits,
      List<Integer> stations, int units, int spare, int least) {
    int first = stations.getFirst();
    for (int station : stations) {
      first = limits.getFirst()[station] < limits.getFirst()[first] ? station : first;
    }
    double[] drawn = new double[limits.size() - 1];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = least(limits.get(i + 1), stations) / units;
    }
    double expected = least(limits.getFirst(), stations);
    return new Placed(new TierCapacity(id, scalesOut, (double) model.servers(first) / units, expected / units, drawn,
        OptionalDouble.empty(), least(model.saturations(), stations) / units, spare, least), first, expected);
  }

  private static double least(double[] limits, List<Integer> stations) {
    return stations.stream().mapToDouble(station -> limits[station]).min().orElseThrow();
  }
}
