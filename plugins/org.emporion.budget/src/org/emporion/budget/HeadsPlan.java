package org.emporion.budget;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.emporion.budget.line.Drawn;
import org.emporion.budget.line.Volume;
import org.emporion.budget.simulation.Dependence;
import org.emporion.budget.simulation.Market;
import org.emporion.budget.simulation.Spread;
import org.emporion.model.Estimate;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.finding.StaffingPlan.RoleMonth;
import org.emporion.model.study.CostLine;

/**
 * People who serve customers, as the staffing plan has them for each month: full-time heads, in whole ones. What they follow
 * besides orders (contacts per order, how they fall into half hours) is a cause of its own, so their logarithm correlates with
 * that of orders by the relation of the spreads of orders and contacts.
 *
 * @param staffing the plan; empty when the study does not say how customers are served
 */
record HeadsPlan(Optional<StaffingPlan> staffing) {
  /** What the names of its causes begin with; the role follows. */
  static final String CAUSE = "heads.";

  /** Contacts never follow orders blindly. */
  private static final double MOST = 0.99;

  /** The months of the role that a line refers to; none when nobody of it serves customers. */
  private List<RoleMonth> months(CostLine line) {
    String role = line.reference().orElse("");
    return staffing.map(plan -> plan.roster().stream().filter(one -> one.role().equals(role)).toList()).orElse(List.of());
  }

  /** True when it knows the people that a line counts. */
  boolean knows(CostLine line) {
    return !months(line).isEmpty();
  }

  /**
   * Heads of each month.
   *
   * @throws IllegalArgumentException when nobody of the role serves customers
   */
  Volume of(CostLine line) {
    List<Spread> heads = months(line).stream().map(month -> Spread.of(month.exact())).toList();
    if (heads.isEmpty()) {
      throw new IllegalArgumentException("Cost line " + line.id() + " counts people that no staffing plan has");
    }
    String cause = cause(line);
    return new Drawn(Set.of(cause), outcomes -> {
      double[] scores = outcomes.scores(cause);
      return (month, units) -> heads.get(Math.min(month, heads.size() - 1)).fill(scores, units);
    }).inPacks(1, 0);
  }

  private static String cause(CostLine line) {
    return CAUSE + line.reference().orElseThrow();
  }

  /** Mean median heads of a line's role in each planning year. */
  List<Double> medians(CostLine line) {
    List<RoleMonth> months = months(line);
    return IntStream.range(0, months.size() / Market.MONTHS).mapToObj(year ->
        months.subList(year * Market.MONTHS, (year + 1) * Market.MONTHS).stream().mapToInt(RoleMonth::heads).average()
            .orElse(0)).toList();
  }

  /** What goes together, with the heads that these lines count. */
  Dependence into(Dependence dependence, List<CostLine> lines, DemandForecast demand) {
    Dependence more = dependence;
    for (CostLine line : lines) {
      if (line.basis() == CostLine.Basis.SERVICE && knows(line) && !more.binds(cause(line))) {
        more = more.following(cause(line), Market.DEMAND, withDemand(line, demand));
      }
    }
    return more;
  }

  /** 0 to {@value #MOST}. */
  private double withDemand(CostLine line, DemandForecast demand) {
    double contacts = spread(months(line).getLast().contacts());
    return contacts > 0 ? Math.min(MOST, spread(demand.ordersByYear().getLast()) / contacts) : 0;
  }

  private static double spread(Estimate estimate) {
    return estimate.p10() > 0 ? Math.log(estimate.p90() / estimate.p10()) : 0;
  }
}
