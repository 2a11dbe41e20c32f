package org.emporion.budget.cash;

import static org.emporion.testkit.ReferenceCase.numbers;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.emporion.budget.cash.CashFlow.Convention;
import org.emporion.testkit.ReferenceCase;
import org.junit.jupiter.api.Test;

/** The cases of {@code releng/reference-cases/cases.json} about money over time; each names its source there. */
class CashCasesTest {
  /** FIN-01: numpy-financial, tests of npv; the value of spreadsheets stands in the notes of the case. */
  @Test
  void netPresentValue() {
    ReferenceCase one = ReferenceCase.of("FIN-01-npv");
    CashFlow flow = new CashFlow(numbers(one.inputs().get("cashflows")));
    double rate = one.inputs().get("rate").asDouble();
    double expected = one.expected().get("npv_t0").asDouble();
    assertEquals(expected, flow.netPresentValue(rate, Convention.FIRST_UNDISCOUNTED), 0.005);
    assertEquals(117.0427, flow.netPresentValue(rate, Convention.FIRST_DISCOUNTED), 5e-5);
  }

  /** FIN-02: numpy-financial, tests of irr; all roots as the notes of the case have them. */
  @Test
  void internalRates() {
    ReferenceCase one = ReferenceCase.of("FIN-02-irr");
    double[][] all = {{0.05243}, {-0.0955}, {0.28095}, {-0.67889, -0.0833}, {0.06206}, {-0.8702, 0.0886, 0.70956}};
    JsonNode flows = one.inputs().get("cashflows");
    double[] said = numbers(one.expected().get("irr"));
    for (int i = 0; i < said.length; i++) {
      InternalRates rates = InternalRates.of(new CashFlow(numbers(flows.get(i))));
      assertArrayEquals(all[i], rates.rates().stream().mapToDouble(Double::doubleValue).toArray(), 1e-5, "flow " + i);
      double expected = said[i];
      assertTrue(rates.rates().stream().anyMatch(rate -> Math.abs(rate - expected) < 1e-4), "flow " + i);
      assertEquals(all[i].length == 1, rates.unique());
    }
    for (JsonNode none : one.expected().get("no_solution")) {
      InternalRates rates = InternalRates.of(new CashFlow(numbers(none)));
      assertEquals(List.of(), rates.rates());
      assertFalse(rates.unique());
    }
  }

  /** FIN-04: FOCUS 1.2, the spend agreement A1 of its SaaS examples. */
  @Test
  void spendCommitment() {
    ReferenceCase one = ReferenceCase.of("FIN-04-focus-spend-commit");
    double price = one.inputs().get("contracted_unit_price").asDouble();
    double[] billed = Arrays.stream(numbers(one.inputs().get("usage_hours"))).map(hours -> hours * price).toArray();
    assertArrayEquals(numbers(one.expected().get("monthly_billed")), billed, one.within("abs"));
    double commitment = one.inputs().get("commitment_usd").asDouble();
    double[] fees = new TrueUp(commitment, billed.length).fees(billed);
    double fee = one.expected().get("unused_fee").asDouble();
    assertArrayEquals(new double[] {0, 0, fee}, fees, one.within("abs"));
    assertEquals(one.expected().get("pricing_quantity_of_fee").asDouble(), fee / commitment, one.within("abs"));
    assertEquals(one.expected().get("total_billed").asDouble(),
        Arrays.stream(billed).sum() + Arrays.stream(fees).sum(), one.within("abs"));
  }
}
