package org.emporion.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.emporion.model.finding.CapacityEstimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.SizingOutlook;
import org.emporion.model.finding.SizingOutlook.Tier;
import org.emporion.model.study.Sizing;

/**
 * Instances bought in each planning year: those that sizing advises for the end of each, of all tiers that scale out.
 * Findings of sizing that know the peak of the last year only have their number for it; other
 * years then take the part that is not spare in proportion to their median orders, rounded up, never fewer
 * than the least that is run, with all spare ones. Rounding twice can leave one instance too many,
 * never one too few. The plan is bought whether or not the peak comes.
 *
 * @param byYear instances of each planning year
 */
record InstancePlan(List<Integer> byYear) {
  /** What rounding may add to a whole number before it counts as one more. */
  private static final double ROUNDING = 1e-9;

  static InstancePlan of(CapacityEstimate capacity, Sizing sizing, DemandForecast demand) {
    List<Tier> scaling = capacity.outlook().map(SizingOutlook::tiers).orElse(List.of()).stream()
        .filter(tier -> tier.scalesOut() && tier.byYear().size() == demand.ordersByYear().size()).toList();
    if (!scaling.isEmpty()) {
      return new InstancePlan(IntStream.range(0, demand.ordersByYear().size())
          .mapToObj(year -> scaling.stream().mapToInt(tier -> tier.byYear().get(year)).sum()).toList());
    }
    int needed = capacity.instances() - sizing.spareInstances();
    double last = demand.ordersByYear().getLast().p50();
    List<Integer> years = new ArrayList<>();
    for (var orders : demand.ordersByYear()) {
      int scaled = (int) Math.ceil(needed * orders.p50() / last - ROUNDING);
      years.add(Math.max(Math.max(1, sizing.minimumInstances()), scaled) + sizing.spareInstances());
    }
    return new InstancePlan(List.copyOf(years));
  }

  /** A plan without any bought instance. */
  static InstancePlan none(int years) {
    return new InstancePlan(List.copyOf(Collections.nCopies(years, 0)));
  }
}
