package org.emporion.report.budget;

import java.util.function.Function;
import org.emporion.model.study.CostLine;

/** How a cost line of one kind follows from assumptions. One class for each kind; {@link LineFormulas} lists them. */
interface LineFormula {
  /** How such a line is charged. */
  Pricing pricing();

  /** True when it knows everything that a line of its kind says of its price. */
  default boolean suits(CostLine line) {
    return line.terms().isEmpty();
  }

  /**
   * Writes down what the line assumes.
   *
   * @param line a line of this kind
   * @param assumptions those of its candidate
   * @return what the line charges in each month
   */
  Function<Month, Charge> of(CostLine line, LineAssumptions assumptions);
}
