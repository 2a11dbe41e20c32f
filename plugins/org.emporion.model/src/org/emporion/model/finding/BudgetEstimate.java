package org.emporion.model.finding;

import java.util.List;
import org.emporion.model.Estimate;
import org.emporion.model.LocalText;
import org.emporion.model.study.CostLine;

/**
 * What a candidate costs over the planning years. All amounts are in the study's currency.
 *
 * @param lines every line by year
 * @param years totals by year; everything spent once is in the first
 * @param total all years together
 * @param perOrder total for each order of those years
 */
public record BudgetEstimate(List<Line> lines, List<Estimate> years, Estimate total, Estimate perOrder) {
  /**
   * One cost line.
   *
   * @param id id of the cost line
   * @param name what it is called
   * @param category heading
   * @param expected mean cost in each planning year
   */
  public record Line(String id, LocalText name, CostLine.Category category, List<Double> expected) {}
}
