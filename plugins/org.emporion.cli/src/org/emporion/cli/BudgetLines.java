package org.emporion.cli;

import org.emporion.model.Estimate;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.report.budget.BudgetPlan;
import org.emporion.report.budget.BudgetPlan.CandidatePlan;

/** Budgets of candidates as lines on the console. */
final class BudgetLines {
  /** Causes that are named. */
  private static final int NAMED = 3;
  private static final double PERCENT = 100;

  private final Console console;

  BudgetLines(Console console) {
    this.console = console;
  }

  /** The plan and what the simulation says of it. */
  void show(BudgetPlan plan) {
    String code = plan.currency().getCurrencyCode();
    for (CandidatePlan candidate : plan.candidates()) {
      BudgetEstimate budget = candidate.simulated().value();
      Estimate total = budget.total();
      console.result("budget.candidate", candidate.candidate().name());
      console.result("budget.plan", code, candidate.total(), plan.years(), candidate.year(0));
      console.result("budget.simulated", code, total.p10(), total.p50(), total.p90(), budget.perOrder().p50());
      budget.outlook().ifPresent(outlook -> {
        console.result("budget.p80", code, outlook.p80());
        outlook.drivers().stream().limit(NAMED).forEach(driver -> console.result(
            "budget.driver", driver.name(), PERCENT * driver.share(), code, driver.low(), driver.high()));
      });
    }
  }
}
