package org.emporion.capacity.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.emporion.model.Estimate;
import org.emporion.model.EstimateSampler;
import org.emporion.model.finding.CandidateModel;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.finding.Workload;
import org.emporion.model.study.Objective;
import org.emporion.model.study.Sizing;

/**
 * A sizing once more under other circumstances, from the findings alone and so fast that it follows a hand. Work and
 * machines scale what a unit carries by the utilisation law (U = X D / m); the load at which an objective or the target
 * utilisation is reached is read off the calibrated curve. Peak and capacity stay as unsure as they were.
 */
public final class WhatIf {
  /** Pairs of a peak and a capacity; quantiles, paired by a rule that spreads them evenly (Weyl's sequence). */
  private static final int PAIRS = 4_000;
  private static final double GOLDEN = 0.6180339887498949;
  private static final double ROUNDING = 1e-9;
  private static final double P95 = 95;
  private static final double LOW = 0.1;
  private static final double HALF = 0.5;
  private static final double HIGH = 0.9;
  private static final int AROUND = 3;

  private final CapacityEstimate estimate;
  private final Workload workload;
  private final Sizing sizing;
  private final List<Objective> objectives;
  private final List<double[]> needed;

  /**
   * Circumstances, relative to the study where they are factors.
   *
   * @param peak factor of the design peak, above 0
   * @param targetUtilisation how busy servers may be, above 0, below 1
   * @param work factor of the work of a session, as another mix of sessions has, above 0
   * @param size factor of what a unit has of servers, above 0
   */
  public record Settings(double peak, double targetUtilisation, double work, double size) {
    /** Checks the ranges. */
    public Settings {
      if (!(peak > 0) || !(work > 0) || !(size > 0) || !(targetUtilisation > 0 && targetUtilisation < 1)) {
        throw new IllegalArgumentException(
            "circumstances are above 0: " + peak + ", " + targetUtilisation + ", " + work + ", " + size);
      }
    }

    /** Those of the study. */
    public static Settings of(Sizing sizing) {
      return new Settings(1, sizing.targetUtilisation(), 1, 1);
    }
  }

  /**
   * What follows.
   *
   * @param peak sessions per second at the design peak
   * @param perTarget the same for each copy of the target as it was tried, in its sessions: where on its curve it works
   *     when the spare units are out
   * @param limit sessions per second that the target as it was tried may get
   * @param farthest true when the limit is where the model ends and not where an objective or the target utilisation is
   * @param utilisation of each part of the model at {@code perTarget}; none without a model
   * @param tiers by tier
   */
  public record Answer(
      double peak, double perTarget, double limit, boolean farthest, List<Double> utilisation, List<Units> tiers) {
    /** Keeps copies. */
    public Answer {
      utilisation = List.copyOf(utilisation);
      tiers = List.copyOf(tiers);
    }
  }

  /**
   * Units of a tier.
   *
   * @param tier the tier as the study has it
   * @param needed units the peak needs, without spare ones
   * @param advised enough in the share of outcomes that is designed for, spare ones included
   * @param chances units in rising order, spare ones included, and how likely each is enough
   */
  public record Units(SizingOutlook.Tier tier, Estimate needed, int advised, List<Enough> chances) {
    /** Keeps a copy. */
    public Units {
      chances = List.copyOf(chances);
    }
  }

  /**
   * How far units reach.
   *
   * @param units spare ones included
   * @param share of all outcomes in which they carry the peak with the spare ones out
   */
  public record Enough(int units, double share) {}

  /**
   * For one candidate.
   *
   * @param objectives of the study
   * @throws IllegalArgumentException when the estimate has no outlook
   */
  public WhatIf(CapacityEstimate estimate, Workload workload, Sizing sizing, List<Objective> objectives) {
    this.estimate = estimate;
    this.workload = workload;
    this.sizing = sizing;
    this.objectives = List.copyOf(objectives);
    this.needed = estimate.outlook().orElseThrow(() -> new IllegalArgumentException("no outlook")).tiers().stream()
        .map(tier -> pairs(workload.peakSessionsPerSecond(), tier.perUnit())).toList();
  }

  private static double[] pairs(Estimate peak, Estimate perUnit) {
    EstimateSampler peaks = new EstimateSampler(peak);
    EstimateSampler units = new EstimateSampler(perUnit);
    double[] needed = new double[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      double other = (i + HALF) * GOLDEN % 1;
      needed[i] = peaks.at((i + HALF) / PAIRS) / units.at(Math.clamp(other, ROUNDING, 1 - ROUNDING));
    }
    Arrays.sort(needed);
    return needed;
  }

  /** What follows from circumstances. */
  public Answer at(Settings settings) {
    List<SizingOutlook.Tier> tiers = estimate.outlook().orElseThrow().tiers();
    List<Units> units = new ArrayList<>();
    for (int i = 0; i < tiers.size(); i++) {
      units.add(units(tiers.get(i), needed.get(i), settings));
    }
    double peak = workload.designSessionsPerSecond() * settings.peak();
    Limit limit = limit(settings.targetUtilisation(), allParts());
    double perTarget = perTarget(units.getFirst(), peak, settings);
    return new Answer(peak, perTarget, limit.load(), limit.farthest(),
        estimate.model().map(model -> utilisation(model, perTarget)).orElse(List.of()), units);
  }

  private double perTarget(Units first, double peak, Settings settings) {
    double working = Math.max(1, first.advised() - first.tier().spare());
    double copies = estimate.model().filter(any -> first.tier().scalesOut()).map(CandidateModel::instances).orElse(1);
    double share = first.tier().scalesOut() ? copies / working : servers(first.tier()) / working;
    return peak * settings.work() * share / settings.size();
  }

  private double servers(SizingOutlook.Tier tier) {
    return estimate.model().flatMap(model -> model.parts().stream().filter(one -> one.name().equals(tier.id())).findFirst())
        .map(CandidateModel.Part::servers).orElse(1);
  }

  private Units units(SizingOutlook.Tier tier, double[] pairs, Settings settings) {
    List<Integer> parts = parts(tier);
    double relief = limit(settings.targetUtilisation(), parts).load() / limit(sizing.targetUtilisation(), parts).load();
    double factor = settings.peak() * settings.work() / (settings.size() * relief);
    int least = least(tier);
    double wanted = estimate.model().isPresent() ? at(pairs, workload.designPercentile()) * factor
        : workload.designSessionsPerSecond() * factor / tier.perUnit().p10();
    int advised = whole(wanted, least) + tier.spare();
    List<Enough> chances = new ArrayList<>();
    int from = Math.max(least + tier.spare(), Math.min(advised - AROUND, whole(at(pairs, LOW) * factor, least) + tier.spare()));
    int to = Math.max(advised + AROUND, from + AROUND);
    int step = Math.max(1, (to - from) / (4 * AROUND));
    for (int n = from; n <= to; n = n < advised && n + step > advised ? advised : n + step) {
      int working = n - tier.spare();
      chances.add(new Enough(n, share(pairs, working / factor)));
    }
    return new Units(tier, new Estimate(whole(at(pairs, LOW) * factor, least), whole(at(pairs, HALF) * factor, least),
        whole(at(pairs, HIGH) * factor, least)), advised, chances);
  }

  private int least(SizingOutlook.Tier tier) {
    return sizing.tiers().stream().filter(one -> one.part().equals(tier.id())).findFirst()
        .map(one -> one.minimumInstances()).orElse(sizing.minimumInstances());
  }

  private static int whole(double units, int least) {
    return (int) Math.max(Math.max(1, least), Math.ceil(units - ROUNDING));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
  }

  private static double share(double[] sorted, double most) {
    int at = Arrays.binarySearch(sorted, most + ROUNDING);
    return (at >= 0 ? at + 1 : -at - 1) / (double) sorted.length;
  }

  /** Where on the curve of the target a limit is. */
  private record Limit(double load, boolean farthest) {}

  private List<Integer> allParts() {
    return estimate.model().map(model -> IntStream.range(0, model.parts().size()).boxed().toList()).orElse(List.of());
  }

  /** The parts that a tier is made of. */
  private List<Integer> parts(SizingOutlook.Tier tier) {
    return estimate.model().map(model -> allParts().stream().filter(k -> {
      String name = model.parts().get(k).name();
      boolean own = sizing.tiers().stream().anyMatch(one -> one.part().equals(name));
      return tier.id().isEmpty() ? !own : name.equals(tier.id());
    }).toList()).orElse(List.of());
  }

  /** Without a model, utilisation alone says how far a target goes. */
  private Limit limit(double utilisation, List<Integer> parts) {
    if (estimate.model().isEmpty()) {
      return new Limit(estimate.saturation() * utilisation, false);
    }
    CandidateModel model = estimate.model().get();
    CandidateModel.Point before = null;
    for (CandidateModel.Point point : model.curve()) {
      double over = over(point, utilisation, parts);
      if (over > 1) {
        if (before == null) {
          return new Limit(point.sessionsPerSecond() / over, false);
        }
        double under = over(before, utilisation, parts);
        double share = Double.isInfinite(over) ? HALF : (1 - under) / (over - under);
        return new Limit(before.sessionsPerSecond()
            + share * (point.sessionsPerSecond() - before.sessionsPerSecond()), false);
      }
      before = point;
    }
    return new Limit(model.curve().getLast().sessionsPerSecond(), true);
  }

  /** How far a point is on the way to the first bound; above 1 behind it. */
  private double over(CandidateModel.Point point, double utilisation, List<Integer> parts) {
    double most = 0;
    for (int part : parts) {
      most = Math.max(most, part < point.utilisation().size() ? point.utilisation().get(part) / utilisation : 0);
    }
    if (!point.carried()) {
      return Double.POSITIVE_INFINITY;
    }
    for (Objective objective : objectives) {
      if (objective.percentile() == P95) {
        most = Math.max(most, point.transactions().stream()
            .filter(one -> one.transaction().equals(objective.transaction()))
            .mapToDouble(one -> one.p95Millis().value() / objective.maxMillis()).max().orElse(0));
      }
    }
    return most;
  }

  /** Utilisation grows in proportion to the load. */
  private static List<Double> utilisation(CandidateModel model, double load) {
    CandidateModel.Point near = model.curve().getFirst();
    for (CandidateModel.Point point : model.curve()) {
      near = point.sessionsPerSecond() <= load && point.carried() ? point : near;
    }
    double factor = load / near.sessionsPerSecond();
    return near.utilisation().stream().map(one -> one * factor).toList();
  }
}
