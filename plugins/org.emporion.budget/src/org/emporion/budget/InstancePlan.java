package org.emporion.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.emporion.budget.simulation.Outcomes;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.finding.SizingOutlook.Tier;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Sizing;
import org.emporion.model.study.TierSizing;

/**
 * Instances bought in each planning year, of all tiers that scale out, spare ones included. In the first year those that
 * sizing advises are bought, because nobody knows better yet; in later ones what each outcome turns out to need, by the
 * distribution that sizing gave.
 *
 * <p>Findings of sizing that know the peak of the last year only have their number for it; other years then take the part
 * that is not spare in proportion to their median orders, rounded up, never fewer than the least that is run, with all
 * spare ones. Rounding twice can leave one instance too many, never one too few. That plan is bought whether or not the
 * peak comes.
 *
 * @param byYear instances advised for each planning year
 * @param needs what later years may turn out to need, by tier; none when the plan is bought whatever comes
 */
record InstancePlan(List<Integer> byYear, List<InstanceNeed> needs) {
  /** Cause: how many instances turn out to be needed. */
  static final String CAUSE = "instances";

  /** What rounding may add to a whole number before it counts as one more. */
  private static final double ROUNDING = 1e-9;

  static InstancePlan of(CapacityEstimate capacity, Candidate candidate, DemandForecast demand) {
    Sizing sizing = candidate.sizing();
    int years = demand.ordersByYear().size();
    List<Tier> scaling = capacity.outlook().map(SizingOutlook::tiers).orElse(List.of()).stream()
        .filter(tier -> tier.scalesOut() && tier.byYear().size() == years).toList();
    if (!scaling.isEmpty()) {
      return new InstancePlan(
          IntStream.range(0, years)
              .mapToObj(year -> scaling.stream().mapToInt(tier -> tier.byYear().get(year)).sum()).toList(),
          scaling.stream().filter(tier -> !tier.chances().isEmpty())
              .map(tier -> InstanceNeed.of(tier, least(sizing, tier))).toList());
    }
    int needed = capacity.instances() - sizing.spareInstances();
    double last = demand.ordersByYear().getLast().p50();
    List<Integer> byYear = new ArrayList<>();
    for (var orders : demand.ordersByYear()) {
      int scaled = (int) Math.ceil(needed * orders.p50() / last - ROUNDING);
      byYear.add(Math.max(Math.max(1, sizing.minimumInstances()), scaled) + sizing.spareInstances());
    }
    return new InstancePlan(List.copyOf(byYear), List.of());
  }

  /** A plan without any bought instance. */
  static InstancePlan none(int years) {
    return new InstancePlan(List.copyOf(Collections.nCopies(years, 0)), List.of());
  }

  /** What it draws from. */
  Set<String> causes() {
    return needs.isEmpty() ? Set.of() : Set.of(CAUSE);
  }

  /** Instances by year and outcome. */
  double[][] draw(Outcomes outcomes) {
    double[][] units = new double[byYear.size()][outcomes.size()];
    for (int year = 0; year < units.length; year++) {
      if (year == 0 || needs.isEmpty()) {
        Arrays.fill(units[year], byYear.get(year));
      } else {
        for (InstanceNeed need : needs) {
          need.add(year, outcomes.scores(CAUSE), units[year]);
        }
      }
    }
    return units;
  }

  /** Median instances by year. */
  List<Double> medians() {
    return IntStream.range(0, byYear.size()).mapToObj(year -> {
      double[] units = {0};
      needs.forEach(need -> need.add(year, new double[1], units));
      return year == 0 || needs.isEmpty() ? (double) byYear.get(year) : units[0];
    }).toList();
  }

  private static int least(Sizing sizing, Tier tier) {
    return Math.max(1, sizing.tiers().stream().filter(one -> one.part().equals(tier.id())).findFirst()
        .map(TierSizing::minimumInstances).orElse(sizing.minimumInstances()));
  }
}
