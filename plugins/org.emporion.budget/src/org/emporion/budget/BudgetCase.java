package org.emporion.budget;

import java.util.List;
import org.emporion.budget.simulation.BudgetSimulation;
import org.emporion.budget.simulation.Dependence;
import org.emporion.budget.simulation.Market;
import org.emporion.model.finding.DemandForecast;
import org.emporion.model.study.Candidate;
import org.emporion.model.study.Planning;

/**
 * Everything a budget is simulated from.
 *
 * @param candidate whose budget it is
 * @param planning years, growth and what is asked
 * @param demand where the volumes come from
 * @param lines cost lines with their prices, in the order of the candidate
 * @param market volumes and growth
 * @param heads people who serve customers
 * @param dependence what goes together
 */
record BudgetCase(
    Candidate candidate,
    Planning planning,
    DemandForecast demand,
    List<PricedLine> lines,
    Market market,
    HeadsPlan heads,
    Dependence dependence) {
  /** Ready to run. */
  BudgetSimulation simulation() {
    return new BudgetSimulation(lines, market, dependence);
  }
}
