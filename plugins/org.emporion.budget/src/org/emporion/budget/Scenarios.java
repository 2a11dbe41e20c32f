package org.emporion.budget;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.emporion.budget.simulation.BudgetSimulation;
import org.emporion.budget.simulation.Market;
import org.emporion.budget.simulation.MonthlyCost;
import org.emporion.budget.simulation.Outcomes;
import org.emporion.budget.simulation.Simulated;
import org.emporion.model.Estimate;
import org.emporion.model.Progress;
import org.emporion.model.finding.BudgetOutlook;
import org.emporion.model.study.BudgetQuestions.Scenario;

/**
 * The budget in other circumstances: same lines and draws, other prices, volumes and growth. Sizing stays as it is, so a
 * scenario with more volume tells of fees and not of servers.
 */
final class Scenarios {
  /** Half of what the budget itself takes: only medians and percentiles of the sum are shown. */
  private static final int TRIALS = BudgetAnalysis.TRIALS / 2;

  private final BudgetCase budget;

  Scenarios(BudgetCase budget) {
    this.budget = budget;
  }

  List<BudgetOutlook.Scenario> outcomes(long seed, Progress progress) {
    return budget.planning().questions().scenarios().stream().map(scenario -> {
      Simulated simulated = new BudgetSimulation(lines(scenario), market(scenario), budget.dependence())
          .run(seed, TRIALS, progress);
      return new BudgetOutlook.Scenario(
          scenario.id(), scenario.name(), simulated.total().estimate(), simulated.perOrder());
    }).toList();
  }

  private Market market(Scenario scenario) {
    Market now = budget.market();
    Function<Estimate, Estimate> volume = one -> one.map(value -> value * scenario.volume());
    return new Market(
        now.ordersByYear().stream().map(volume).toList(), now.revenueByYear().stream().map(volume).toList(),
        now.monthShares(), scenario.wageGrowth().orElse(now.wageGrowth()),
        scenario.priceGrowth().orElse(now.priceGrowth()));
  }

  private List<MonthlyCost> lines(Scenario scenario) {
    return budget.lines().stream().<MonthlyCost>map(line -> {
      double factor = scenario.prices().getOrDefault(line.line().id(), 1.0);
      return factor == 1 ? line : new Repriced(line, factor);
    }).toList();
  }

  /** A line at another price. */
  private record Repriced(MonthlyCost line, double factor) implements MonthlyCost {
    @Override
    public Set<String> causes() {
      return line.causes();
    }

    @Override
    public Pass begin(Outcomes outcomes) {
      Pass pass = line.begin(outcomes);
      double[] before = new double[outcomes.size()];
      return (month, cost) -> {
        Arrays.fill(before, 0);
        pass.add(month, before);
        for (int i = 0; i < cost.length; i++) {
          cost[i] += factor * before[i];
        }
      };
    }
  }
}
