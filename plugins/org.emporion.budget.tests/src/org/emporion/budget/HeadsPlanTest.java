package org.emporion.budget;

import static org.emporion.budget.Budgets.TWD;
import static org.emporion.budget.Budgets.YEARS;
import static org.emporion.budget.Budgets.candidate;
import static org.emporion.budget.Budgets.capacity;
import static org.emporion.budget.Budgets.certainPlanning;
import static org.emporion.budget.Budgets.demand;
import static org.emporion.budget.Budgets.estimate;
import static org.emporion.budget.Budgets.line;
import static org.emporion.budget.Budgets.prices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.InsufficientEvidenceException;
import org.emporion.model.finding.StaffingPlan;
import org.emporion.model.finding.StaffingPlan.RoleMonth;
import org.emporion.model.study.CostLine;
import org.emporion.model.study.CostLine.Basis;
import org.emporion.model.study.CostTerms;
import org.junit.jupiter.api.Test;

/** Cost lines that count the people who serve customers. */
class HeadsPlanTest {
  private static final CostLine AGENTS = line("agents", Basis.SERVICE, "", Estimate.exactly(1));

  @Test
  void withoutUncertaintyItIsWholeHeadsTimesWages() {
    StaffingPlan unsure = Budgets.staffing();
    StaffingPlan sure = new StaffingPlan(unsure.channels(), unsure.roster().stream().map(one -> new RoleMonth(one.first(),
        one.role(), one.contacts(), one.hours(), one.most(), Estimate.exactly(one.exact().p50()), one.heads(), one.heads(),
        one.heads())).toList(), unsure.years(), unsure.hirings(), unsure.missed(), unsure.calendarUntil(), unsure.samples());
    BudgetEstimate budget = new BudgetAnalysis(Estimate.exactly(0.02), Optional.of(sure)).estimate(
        candidate("shop", Budgets.SIZING, List.of(AGENTS)), prices(), TWD, certainPlanning(), demand(true),
        Optional.of(capacity(5)), 1).value();
    double all = 0;
    for (int year = 0; year < YEARS; year++) {
      double heads = sure.roster().subList(12 * year, 12 * year + 12).stream().mapToInt(RoleMonth::heads).sum();
      double cost = 1_350_000 / 12.0 * heads * Math.pow(1.03, year);
      assertEquals(cost, budget.lines().getFirst().expected().get(year), 1e-6 * cost);
      all += cost;
    }
    assertEquals(all, budget.total().p50(), 1e-6 * all);
    assertEquals(all, budget.total().p90(), 1e-6 * all);
    assertEquals(BudgetEstimate.Volume.Kind.HEADS, budget.lines().getFirst().volume().orElseThrow().kind());
  }

  @Test
  void whatIsUnsureOfContactsIsUnsureOfTheCost() {
    BudgetEstimate budget = estimate(List.of(AGENTS), prices(), 5).value();
    assertTrue(budget.total().p90() > 1.2 * budget.total().p10(), () -> budget.total().toString());
    assertTrue(budget.outlook().orElseThrow().drivers().stream().anyMatch(one -> one.cause().startsWith("heads.")));
  }

  /** 30 hours and two incidents of five hours each month, of 140 hours that somebody works: 2/7 of a head. */
  @Test
  void maintenanceIsHoursAndIncidentsOverTheHoursOfAHead() {
    CostLine like = line("system", Basis.MAINTENANCE, "", Estimate.exactly(1));
    CostLine sure = new CostLine(like.id(), like.name(), like.category(), like.basis(), like.amount(), like.quantity(),
        like.reference(), like.source(), Optional.of(new CostTerms.Maintenance(
            Estimate.exactly(30), Estimate.exactly(2), Estimate.exactly(5), 1680)), like.span(), like.commitment());
    BudgetEstimate budget = new BudgetAnalysis().estimate(candidate("shop", Budgets.SIZING, List.of(sure)), prices(), TWD,
        certainPlanning(), demand(true), Optional.of(capacity(5)), 1).value();
    assertEquals(1_350_000 * 2 / 7.0, budget.lines().getFirst().expected().get(0), 1);
    assertEquals(1_350_000 * 2 / 7.0 * Math.pow(1.03, 2), budget.lines().getFirst().expected().get(2), 1);
    assertTrue(estimate(List.of(like), prices(), 3).value().outlook().orElseThrow().drivers().stream()
        .anyMatch(one -> one.name().en().equals("system (hours for an incident)")));
  }

  @Test
  void withoutAPlanTheLineIsRefusedWithWhatToDo() {
    InsufficientEvidenceException refused = assertThrows(InsufficientEvidenceException.class,
        () -> new BudgetAnalysis().estimate(candidate("shop", Budgets.SIZING, List.of(AGENTS)), prices(), TWD,
            certainPlanning(), demand(true), Optional.of(capacity(5)), 1));
    assertTrue(refused.what().en().contains("operations.yaml"), refused.what().en());
  }
}
