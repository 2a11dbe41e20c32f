package org.emporion.capacity.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.emporion.model.Estimate;
import org.emporion.model.finding.SizingOutlook.Chance;
import org.emporion.model.finding.SizingOutlook.Months;
import org.emporion.model.finding.SizingOutlook.Step;
import org.emporion.model.finding.SizingOutlook.Tier;

/**
 * How many units each tier needs, as a distribution: the peak as unsure as the forecast leaves it times the model as
 * unsure as its calibration leaves it, by simulation. N units stand for N / tried copies of the target as it was tried,
 * each with its even share of the load: several are taken neither to slow each other down nor to help each other out. The
 * same seed gives the same numbers to the last bit, on any number of threads.
 *
 * @param growth the peak and its growth
 * @param design sessions per second at the design peak, above 0
 * @param percentile share of all outcomes that is designed for, above 0, below 1
 * @param seed seed
 */
public record SizingSimulation(PeakGrowth growth, double design, double percentile, long seed) {
  /** Draws. */
  public static final int SAMPLES = 10_000;

  /** How many numbers of units are told below and above the one advised. */
  private static final int AROUND = 2;
  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  /**
   * Sizes the tiers.
   *
   * @param tiers at least one
   * @return in the same order
   */
  public List<Tier> tiers(List<TierCapacity> tiers) {
    PeakGrowth.Draws draws = growth.draw(seed, SAMPLES);
    return tiers.stream().map(tier -> tier(tier, draws)).toList();
  }

  /** Units advised as growth goes on, month by month: where they change. */
  public List<Step> steps(List<TierCapacity> tiers) {
    PeakGrowth.Draws draws = growth.draw(seed, SAMPLES);
    List<Step> steps = new ArrayList<>();
    for (TierCapacity tier : tiers) {
      int before = -1;
      for (int month = 0; month <= growth.months(); month++) {
        int units = advised(tier, draws, month - growth.months());
        if (units != before) {
          steps.add(new Step(month, tier.id(), units));
          before = units;
        }
      }
    }
    return List.copyOf(steps);
  }

  private Tier tier(TierCapacity tier, PeakGrowth.Draws draws) {
    double[] needed = needed(tier, draws, 0);
    int advised = advised(tier, draws, 0);
    double[] whole = Arrays.stream(needed).map(tier::whole).toArray();
    List<Integer> byYear = new ArrayList<>();
    for (int month = 12; month <= growth.months(); month += 12) {
      byYear.add(advised(tier, draws, month - growth.months()));
    }
    Estimate three = lower(whole);
    return new Tier(tier.id(), tier.scalesOut(), tier.serversPerUnit(), tier.perUnit(), three, tier.spare(), advised,
        chances(tier, draws, needed, three, advised), byYear);
  }

  /** Percentiles that are outcomes: half an instance is none. */
  private static Estimate lower(double[] outcomes) {
    double[] sorted = outcomes.clone();
    Arrays.sort(sorted);
    return new Estimate(at(sorted, LOW), at(sorted, 0.5), at(sorted, HIGH));
  }

  /** The least outcome that so large a share of all does not pass. */
  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.max(0, Math.ceil(share * sorted.length - TierCapacity.ROUNDING) - 1)];
  }

  private double[] needed(TierCapacity tier, PeakGrowth.Draws draws, int monthsFromEnd) {
    double[] units = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      double perUnit = tier.drawn()[(int) (draws.pick()[i] * tier.drawn().length)];
      units[i] = Math.min(TierCapacity.MOST, draws.at(i, monthsFromEnd) / perUnit);
    }
    return units;
  }

  private int advised(TierCapacity tier, PeakGrowth.Draws draws, int monthsFromEnd) {
    double units = tier.cautious().isPresent()
        ? design * at(peaks(draws, monthsFromEnd), percentile) / at(peaks(draws, 0), percentile)
            / tier.cautious().getAsDouble()
        : at(sorted(needed(tier, draws, monthsFromEnd)), percentile);
    return tier.whole(units) + tier.spare();
  }

  private static double[] peaks(PeakGrowth.Draws draws, int monthsFromEnd) {
    double[] peaks = new double[SAMPLES];
    Arrays.setAll(peaks, i -> draws.at(i, monthsFromEnd));
    return sorted(peaks);
  }

  private static double[] sorted(double[] values) {
    Arrays.sort(values);
    return values;
  }

  private List<Chance> chances(
      TierCapacity tier, PeakGrowth.Draws draws, double[] needed, Estimate three, int advised) {
    TreeSet<Integer> units = new TreeSet<>();
    for (double one : new double[] {three.p10(), three.p50(), three.p90()}) {
      units.add((int) one + tier.spare());
    }
    for (int n = advised - AROUND; n <= advised + AROUND; n++) {
      units.add(n);
    }
    units.removeIf(one -> one < tier.least() + tier.spare());
    List<Chance> chances = new ArrayList<>();
    for (int one : units) {
      int working = one - tier.spare();
      double enough = Arrays.stream(needed).filter(each -> tier.whole(each) <= working).count() / (double) SAMPLES;
      chances.add(new Chance(one, enough, until(tier, draws, working)));
    }
    return chances;
  }

  /** When growth passes what units carry; at once when the peak of today does. */
  private Months until(TierCapacity tier, PeakGrowth.Draws draws, int working) {
    double[] months = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      double carried = working * tier.drawn()[(int) (draws.pick()[i] * tier.drawn().length)];
      double atStart = draws.at(i, -growth.months());
      double grows = draws.logGrowth()[i];
      months[i] = atStart > carried ? 0 : grows > 0 ? Math.log(carried / atStart) / grows : NEVER;
    }
    Arrays.sort(months);
    return new Months(month(months, LOW), month(months, 0.5), month(months, HIGH));
  }

  static Optional<Double> month(double[] sorted, double share) {
    double month = at(sorted, share);
    return month <= Months.LAST ? Optional.of(month) : Optional.empty();
  }
}
