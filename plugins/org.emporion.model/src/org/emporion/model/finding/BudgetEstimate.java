package org.emporion.model.finding;

import java.util.List;
import java.util.Optional;
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
 * @param outlook the budget as a distribution and over time; empty in findings made before there was one
 * @param money what it is worth today and against staying as today; empty in findings made before that was told
 * @param notices what to mind about the prices it rests on, such as old ones
 */
public record BudgetEstimate(
    List<Line> lines,
    List<Estimate> years,
    Estimate total,
    Estimate perOrder,
    Optional<BudgetOutlook> outlook,
    Optional<MoneyOverTime> money,
    List<LocalText> notices) {
  /** Parts that are not there are empty. */
  public BudgetEstimate {
    outlook = outlook == null ? Optional.empty() : outlook;
    money = money == null ? Optional.empty() : money;
    notices = notices == null ? List.of() : List.copyOf(notices);
  }

  /** Without money over time, and nothing to mind. */
  public BudgetEstimate(
      List<Line> lines, List<Estimate> years, Estimate total, Estimate perOrder, Optional<BudgetOutlook> outlook) {
    this(lines, years, total, perOrder, outlook, Optional.empty(), List.of());
  }

  /** The same with what it is worth over time and what to mind about its prices. */
  public BudgetEstimate with(MoneyOverTime worth, List<LocalText> mind) {
    return new BudgetEstimate(lines, years, total, perOrder, outlook, Optional.of(worth), mind);
  }

  /** Without how it spreads. */
  public BudgetEstimate(List<Line> lines, List<Estimate> years, Estimate total, Estimate perOrder) {
    this(lines, years, total, perOrder, Optional.empty());
  }

  /**
   * One cost line.
   *
   * @param id id of the cost line
   * @param name what it is called
   * @param category heading
   * @param expected mean cost in each planning year
   * @param months mean cost in each planning month; none in findings made before they were kept
   * @param volume what it is counted by; empty when nothing but its own quantity
   */
  public record Line(
      String id,
      LocalText name,
      CostLine.Category category,
      List<Double> expected,
      List<Double> months,
      Optional<Volume> volume) {
    /** Parts that are not there are empty. */
    public Line {
      months = months == null ? List.of() : List.copyOf(months);
      volume = volume == null ? Optional.empty() : volume;
    }

    /** By year alone. */
    public Line(String id, LocalText name, CostLine.Category category, List<Double> expected) {
      this(id, name, category, expected, List.of(), Optional.empty());
    }
  }

  /**
   * What a line is counted by, from another finding.
   *
   * @param kind which
   * @param byYear median in each planning year
   * @param trace where it comes from, in words
   */
  public record Volume(Kind kind, List<Double> byYear, LocalText trace) {
    /** Keeps a copy. */
    public Volume {
      byYear = List.copyOf(byYear);
    }

    /** Volumes. */
    public enum Kind {
      /** Orders, from the forecast of demand. */
      ORDERS,
      /** Revenue in the study's currency, from the forecast of demand. */
      REVENUE,
      /** Instances, from sizing. */
      INSTANCES,
      /** Full-time heads, from the staffing of customer service. */
      HEADS
    }
  }
}
