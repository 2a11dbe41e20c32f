package org.emporion.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emporion.budget.simulation.Market;
import org.emporion.budget.simulation.Simulated;
import org.emporion.model.Phrasebook;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.BudgetEstimate.Volume;
import org.emporion.model.finding.BudgetOutlook;
import org.emporion.model.study.CostLine;

/** Puts what the simulation gave into the finding. */
final class BudgetFinding {
  private final Phrasebook phrases;
  private final BudgetCase budget;
  private final CauseNames names;

  BudgetFinding(Phrasebook phrases, BudgetCase budget) {
    this.phrases = phrases;
    this.budget = budget;
    names = new CauseNames(phrases, budget.candidate().costs());
  }

  BudgetEstimate of(Simulated simulated, List<BudgetOutlook.Scenario> scenarios) {
    List<BudgetEstimate.Line> lines = new ArrayList<>();
    for (int i = 0; i < budget.lines().size(); i++) {
      lines.add(line(budget.lines().get(i), simulated.expected().get(i)));
    }
    return new BudgetEstimate(List.copyOf(lines), simulated.years(), simulated.total().estimate(),
        simulated.perOrder(), Optional.of(outlook(simulated, scenarios)));
  }

  private BudgetEstimate.Line line(PricedLine priced, List<Double> months) {
    CostLine line = priced.line();
    List<Double> years = IntStream.range(0, months.size() / Market.MONTHS).mapToObj(year ->
        months.subList(year * Market.MONTHS, (year + 1) * Market.MONTHS).stream()
            .mapToDouble(Double::doubleValue).sum()).toList();
    return new BudgetEstimate.Line(line.id(), line.name(), line.category(), years, months, volume(priced));
  }

  private Optional<Volume> volume(PricedLine priced) {
    return switch (priced.line().basis()) {
      case ORDER -> Optional.of(new Volume(Volume.Kind.ORDERS,
          budget.demand().ordersByYear().stream().map(one -> one.p50()).toList(),
          phrases.say("trace.orders", budget.demand().annualOrders())));
      case REVENUE -> Optional.of(new Volume(Volume.Kind.REVENUE,
          budget.demand().revenueByYear().stream().map(one -> one.p50()).toList(),
          phrases.say("trace.revenue", budget.demand().annualRevenue())));
      case INSTANCES -> budget.candidate().sizing().managed() ? Optional.empty()
          : Optional.of(new Volume(Volume.Kind.INSTANCES, priced.plan().medians(),
              phrases.say("trace.instances", priced.plan().byYear().getLast())));
      case SERVICE -> Optional.of(new Volume(Volume.Kind.HEADS, budget.heads().medians(priced.line()),
          phrases.say("trace.heads")));
      default -> Optional.empty();
    };
  }

  private BudgetOutlook outlook(Simulated simulated, List<BudgetOutlook.Scenario> scenarios) {
    List<BudgetOutlook.Month> months = new ArrayList<>();
    for (int month = 0; month < simulated.months().size(); month++) {
      int of = month;
      months.add(new BudgetOutlook.Month(
          simulated.expected().stream().mapToDouble(line -> line.get(of)).sum(), simulated.months().get(month)));
    }
    return new BudgetOutlook(
        simulated.trials(),
        simulated.plain(),
        simulated.total().quantile(0.8),
        new BudgetOutlook.Precision(
            simulated.precision().p50(), simulated.precision().p80(), simulated.precision().p90()),
        months,
        simulated.cumulative(),
        simulated.causes().stream().map(cause -> new BudgetOutlook.Driver(
            cause.cause(), names.of(cause.cause()), cause.share(), cause.low(), cause.high())).toList(),
        budget.planning().questions().correlations().filter(named -> !named.isEmpty()).isPresent(),
        budget.planning().questions().cap().map(cap ->
            new BudgetOutlook.Cap(cap.value(), simulated.total().shareUpTo(cap.value()))),
        scenarios);
  }
}
