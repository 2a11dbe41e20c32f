package org.emporion.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.Money;

/**
 * What is asked of the budgets of a study besides what candidates cost.
 *
 * @param cap what all planning years may cost together; empty when nobody said
 * @param correlations causes of the spread that go together; empty when nobody said
 * @param scenarios other circumstances to look at side by side
 * @param finance what money costs over time; empty when nothing is discounted
 * @param today what staying as today costs, to compare candidates with; none when nobody said
 */
public record BudgetQuestions(
    Optional<Money> cap,
    Optional<List<Correlation>> correlations,
    List<Scenario> scenarios,
    Optional<Finance> finance,
    List<CostLine> today) {
  /** Nothing is asked. */
  public static final BudgetQuestions NONE = new BudgetQuestions(Optional.empty(), Optional.empty(), List.of());

  /** Keeps copies. */
  public BudgetQuestions {
    correlations = correlations.map(List::copyOf);
    scenarios = List.copyOf(scenarios);
    today = List.copyOf(today);
  }

  /** Nothing is discounted or compared with today. */
  public BudgetQuestions(Optional<Money> cap, Optional<List<Correlation>> correlations, List<Scenario> scenarios) {
    this(cap, correlations, scenarios, Optional.empty(), List.of());
  }

  /**
   * Changes that may come together.
   *
   * @param id stable id
   * @param name what it is called
   * @param volume orders and revenue of all planning years as a multiple, above 0
   * @param wageGrowth another yearly growth of wages
   * @param priceGrowth another yearly growth of all other prices
   * @param prices prices by cost line, in whichever candidate, as multiples of what they are, from 0
   */
  public record Scenario(
      String id,
      LocalText name,
      double volume,
      Optional<Estimate> wageGrowth,
      Optional<Estimate> priceGrowth,
      Map<String, Double> prices) {
    /** Keeps a copy. */
    public Scenario {
      prices = Map.copyOf(prices);
    }
  }
}
