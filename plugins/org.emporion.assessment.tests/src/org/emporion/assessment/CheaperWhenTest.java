package org.emporion.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.finding.BudgetEstimate;
import org.emporion.model.finding.BudgetEstimate.Volume;
import org.emporion.model.study.CostLine;
import org.junit.jupiter.api.Test;

class CheaperWhenTest {
  /** Rented: 30 + 50 by orders. Own: 120 of building and 20 by orders: dearer by 60, even at three times the orders. */
  @Test
  void aDearerCandidateSaysWhatWouldMakeItAsCheap() {
    Map<String, BudgetEstimate> budgets = new LinkedHashMap<>();
    budgets.put("own", budget(line("building", 120, false), line("fees", 20, true)));
    budgets.put("rented", budget(line("subscription", 30, false), line("fees", 50, true)));
    List<CheaperWhen> dearer = CheaperWhen.of(budgets);
    assertEquals(1, dearer.size());
    CheaperWhen own = dearer.getFirst();
    assertEquals(List.of("own", "rented"), List.of(own.candidate(), own.cheapest()));
    assertEquals(60, own.gap(), 1e-9);
    assertEquals(List.of("building"), own.lines().stream().map(CheaperWhen.Line::id).toList());
    assertEquals(0.5, own.lines().getFirst().factor(), 1e-9);
    assertEquals(3, own.volume().orElseThrow(), 1e-9);
  }

  @Test
  void whereNoVolumeHelpsNoneIsTold() {
    Map<String, BudgetEstimate> budgets = new LinkedHashMap<>();
    budgets.put("cheap", budget(line("a", 10, false), line("fees", 5, true)));
    budgets.put("dear", budget(line("a", 20, false), line("fees", 15, true)));
    CheaperWhen dear = CheaperWhen.of(budgets).getFirst();
    assertTrue(dear.volume().isEmpty());
    assertEquals(List.of("a"), dear.lines().stream().map(CheaperWhen.Line::id).toList(), "fees of 15 cannot fall by 20");
    assertTrue(CheaperWhen.of(Map.of("alone", budgets.get("dear"))).isEmpty());
  }

  private static BudgetEstimate budget(BudgetEstimate.Line... lines) {
    return new BudgetEstimate(List.of(lines), List.of(), Estimate.exactly(1), Estimate.exactly(1));
  }

  private static BudgetEstimate.Line line(String id, double cost, boolean byOrders) {
    return new BudgetEstimate.Line(id, LocalText.same(id), CostLine.Category.FEES, List.of(cost / 4, 3 * cost / 4), List.of(),
        byOrders ? Optional.of(new Volume(Volume.Kind.ORDERS, List.of(1.0, 2.0), LocalText.same("forecast"))) : Optional.empty());
  }
}
